package entity_test

import (
	"fmt"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

func ExampleAuthority_Lookup() {
	names, err := entity.Load()
	if err != nil {
		panic(err)
	}
	for _, day := range []string{"2005", "2012-05", "2023"} {
		fmt.Println(day, names.Lookup("NIA", edtf.MustParse(day))[0].ID)
	}
	// Output:
	// 2005 agency:한국정보사회진흥원
	// 2012-05 agency:한국정보화진흥원
	// 2023 agency:한국지능정보사회진흥원
}

func ExampleAuthority_Scan() {
	names, err := entity.Load()
	if err != nil {
		panic(err)
	}
	text := "행정안전부장관은 「개인정보보호법」과 SOS 국민안심서비스를 설명했다"
	for _, h := range names.Scan(text) {
		fmt.Println(text[h.In.Start:h.In.End], h.Entity.ID)
	}
	// Output:
	// 행정안전부 agency:행정안전부
	// 개인정보보호법 law:개인정보_보호법
	// SOS 국민안심서비스 system:SOS국민안심서비스
}

func ExampleAuthority_With() {
	names, err := entity.Load()
	if err != nil {
		panic(err)
	}
	names, problems := names.With([]*diag.File{{
		Name: "content/names/agency.yaml",
		Text: "- {id: 한국지역정보개발원, alias: [개발원]}\n- {id: 가온시, parrent: 경기도}\n",
	}})
	for _, p := range problems {
		fmt.Println(p)
	}
	fmt.Println(names.Lookup("개발원", edtf.Date{})[0].ID)
	// Output:
	// content/names/agency.yaml:2:13: unknown key parrent
	// 	did you mean parent?
	// agency:한국지역정보개발원
}
