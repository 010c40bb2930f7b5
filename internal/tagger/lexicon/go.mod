module sillok/internal/tagger/lexicon

go 1.26.0

require (
	github.com/ikawaha/kagome-dict v1.0.3
	github.com/ikawaha/kagome-dict-ko v0.2.1
	sillok v0.0.0
)

replace sillok => ../../..
