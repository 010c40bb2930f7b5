module sillok/internal/doc/lexers/pack

go 1.26.0

require (
	github.com/alecthomas/chroma/v2 v2.27.0
	sillok v0.0.0-00010101000000-000000000000
)

require github.com/dlclark/regexp2/v2 v2.2.1 // indirect

replace sillok => ../../../..
