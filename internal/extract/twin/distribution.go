package twin

import (
	"bytes"
	"crypto/aes"
	"encoding/binary"
)

// TagDistribution is the tag of the record that a distribution stream begins with.
const TagDistribution = 28

// Distribution writes a distribution file (배포용 문서): the section is encrypted
// with key, and BodyText holds the notice that older programs show.
func Distribution(docInfo, section []byte, key [16]byte) []byte {
	const seed = 0x12345678
	head := make([]byte, 256)
	binary.LittleEndian.PutUint32(head, seed)
	copy(head[seed&0xF+4:], key[:])
	for i, b := range noise(seed) {
		if i >= 4 {
			head[i] ^= b
		}
	}
	cipher, _ := aes.NewCipher(key[:])
	body := pad(Deflate(section), aes.BlockSize)
	for i := 0; i < len(body); i += aes.BlockSize {
		cipher.Encrypt(body[i:], bytes.Clone(body[i:i+aes.BlockSize]))
	}
	header := make([]byte, 256)
	copy(header, "HWP Document File")
	header[35], header[36] = 5, 1|4
	notice := Paragraph(0, 0, utf16le("이 문서는 상위 버전의 배포용 문서입니다."), nil)
	return CFB(map[string][]byte{
		"FileHeader": header, "DocInfo": Deflate(docInfo), "BodyText/Section0": Deflate(notice),
		"ViewText/Section0": append(Record(TagDistribution, 0, head), body...),
	})
}

// noise is what the seed's record is hidden under: runs of one byte.
func noise(seed uint32) [256]byte {
	random := func() uint32 {
		seed = seed*214013 + 2531011
		return seed >> 16 & 0x7FFF
	}
	var out [256]byte
	for i := 0; i < len(out); {
		b, n := byte(random()), int(random()&0xF)+1
		for ; n > 0 && i < len(out); n-- {
			out[i] = b
			i++
		}
	}
	return out
}
