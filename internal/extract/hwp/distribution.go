package hwp

import (
	"crypto/aes"
	"encoding/binary"
)

// decrypt opens a stream of a distribution file (배포용 문서). Its first record
// has 256 bytes: a seed, and noise of the seed's random numbers that hides the
// hexadecimal SHA-1 of the password. The first sixteen bytes of that, as it is
// written in UTF-16, are the key to the rest (Hancom: 배포용 문서 revision 1.2).
func decrypt(data []byte) ([]byte, error) {
	const seedSize, headSize = 256, 4
	if len(data) < headSize+seedSize || binary.LittleEndian.Uint32(data)&0x3FF != tagDistribution {
		return nil, damaged()
	}
	seed := append([]byte(nil), data[headSize:headSize+seedSize]...)
	random := noise(binary.LittleEndian.Uint32(seed))
	for i, key, left := 0, byte(0), 0; i < seedSize; i, left = i+1, left-1 {
		if left == 0 {
			key = byte(random())
			left = random()&0xF + 1
		}
		if i >= 4 {
			seed[i] ^= key
		}
	}
	at := int(seed[0]&0xF) + 4
	cipher, err := aes.NewCipher(seed[at : at+aes.BlockSize])
	if err != nil {
		return nil, err
	}
	body := data[headSize+seedSize:]
	out := make([]byte, len(body)/aes.BlockSize*aes.BlockSize)
	for i := 0; i < len(out); i += aes.BlockSize {
		cipher.Decrypt(out[i:i+aes.BlockSize], body[i:])
	}
	return out, nil
}

// noise is the random number generator of Microsoft's C library.
func noise(seed uint32) func() int {
	return func() int {
		seed = seed*214013 + 2531011
		return int(seed >> 16 & 0x7FFF)
	}
}
