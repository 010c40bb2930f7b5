package feature

import (
	"strings"

	"sillok/internal/fuse"
)

// particles are endings that follow a noun within its eojeol (the characters
// between two spaces): case markers, their compounds, forms of the copula.
const particles = `은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 와 과 랑 이랑 하고 로 으로 도 만 까지 부터
마저 조차 밖에 처럼 같이 보다 이나 나 이라 라 이라는 라는 이라고 라고 이란 란 이며 며 이다 다 입니다 이었다 였다 인 이고 고
에는 에도 에만 에서는 에서도 에서의 에서만 으로는 로는 으로도 로도 으로의 로의 으로서 로서 으로써 로써 으로부터 로부터
까지는 까지도 까지의 부터는 부터의 만의 만이 만은 만을 만에 와의 과의 와는 과는 와도 과도 와는 에게는 에게도 에겐 에선 에의
이라도 라도 이든 든 든지 이든지 이나마 나마 들 들은 들이 들을 들의 들에게 들과 들도 들로 들에 이라며 라며 이라서 라서
이지만 지만 인데 인지 이자 이야 야 이요 요 이었던 였던 이었으며 였으며 이라면 라면 하고는 하며 한테는 께서는 보다는 보다도
처럼은 뿐 뿐만 뿐이 마다 씩 이여 여 아 이네 네 임 이므로 므로 이에요 예요 이죠 죠`

// longestParticle is the number of characters of the longest particle.
const longestParticle = 4

// particleTable is an open-addressed set of the hashes of the particles,
// hashed from the last character to the first.
type particleTable [512]uint64

func newParticleTable() *particleTable {
	t := new(particleTable)
	for p := range strings.FieldsSeq(particles) {
		runes := []rune(p)
		h := fuse.Start
		for i := len(runes) - 1; i >= 0; i-- {
			h = fuse.Step(h, runes[i])
		}
		for i := h; ; i++ {
			if slot := &t[i%uint64(len(t))]; *slot == 0 || *slot == h {
				*slot = h
				break
			}
		}
	}
	return t
}

// has reports whether the hash is that of a particle.
func (t *particleTable) has(h uint64) bool {
	for i := h; ; i++ {
		switch t[i%uint64(len(t))] {
		case h:
			return true
		case 0:
			return false
		}
	}
}

// endings returns a bit for each length at which a suffix of word is a
// particle that leaves at least one character; bit 0, no suffix, is set.
func (t *particleTable) endings(word []rune) uint8 {
	found := uint8(1)
	h := fuse.Start
	for n := 1; n <= longestParticle && n < len(word); n++ {
		h = fuse.Step(h, word[len(word)-n])
		if t.has(h) {
			found |= 1 << n
		}
	}
	return found
}
