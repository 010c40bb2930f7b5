package twin

// ODTFile packs a text and its styles into an ODT file.
func ODTFile(text, styles string) []byte {
	const spaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
		`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"`
	return Zip(
		Part{"mimetype", "application/vnd.oasis.opendocument.text"},
		Part{"content.xml", xmlHead + `<office:document-content ` + spaces + `><office:automatic-styles>` + styles + `</office:automatic-styles>` +
			`<office:body><office:text>` + text + `</office:text></office:body></office:document-content>`},
	)
}
