module sillok/internal/korean/pack

go 1.26.0

require (
	github.com/ikawaha/kagome-dict-ko v0.2.1
	github.com/ikawaha/kagome/v2 v2.10.3
	sillok v0.0.0
)

require github.com/ikawaha/kagome-dict v1.1.7 // indirect

replace sillok => ../../..
