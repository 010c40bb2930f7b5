package twin

import "sillok/internal/extract/block"

// Release is a press release as offices publish them: a masthead in a table, a
// headline, items of several levels, a table with merged cells and one in a
// cell, a note, running head and foot, and the contacts at the end. City, people
// and numbers are made up.
func Release() *block.Document {
	return &block.Document{Blocks: []block.Block{
		{Kind: block.Header, Text: "가람시 보도자료"},
		{Kind: block.Footer, Text: "살기 좋은 가람시"},
		table(
			row("보도시점", "2024. 3. 12.(화) 12:00 이후", "배포", "2024. 3. 12.(화) 09:00"),
		),
		{Kind: block.Heading, Level: 1, Text: "가람시, 종이 없는 민원 창구 여섯 곳으로 늘린다"},
		item(1, "-", "4월부터 동 주민센터 네 곳에 새로 두고, 연말까지 모든 창구를 잇기로"),
		{Text: "가람시(시장 오해솔)는 4월 1일부터 종이 없는 민원 창구를 두 곳에서 여섯 곳으로 늘린다고 12일 밝혔다."},
		{Text: "종이 없는 창구는 신청서를 화면에서 쓰고 전자서명으로 끝내는 창구다. 지난해 3월 시청 본관과 나래동 주민센터에 처음 두었고, 한 해 동안 41,260건을 처리했다.", Refs: []block.Ref{{At: 214, Note: 1}}},
		{Kind: block.Note, Marker: "1)", Note: 1, Text: "신청서를 뽑지 않고 끝난 건만 셌다."},
		{Kind: block.Heading, Level: 2, Text: "무엇이 달라지나"},
		item(1, "1.", "창구를 늘린다."),
		item(2, "가.", "4월에 다솜동과 미르동, 9월에 한결동과 가온동에 둔다."),
		item(2, "나.", "점자 화면과 음성 안내를 함께 둔다."),
		item(1, "2.", "정부24와 잇는다."),
		item(2, "가.", "행정안전부와 협의해 주민등록표 등본을 창구에서 바로 받게 한다."),
		{Kind: block.Heading, Level: 2, Text: "얼마나 쓰였나"},
		table(
			[]block.Cell{head(cell("창구"), 2, 1), head(cell("처리 건수"), 1, 2), head(cell("비고"), 2, 1)},
			[]block.Cell{at(1, head(cell("2023년"), 1, 1)), at(2, head(cell("2024년 1~2월"), 1, 1))},
			row("시청 본관", "28,114", "5,902", "평일 09:00~18:00"),
			[]block.Cell{cell("나래동"), at(1, cell("13,146")), at(2, cell("2,877")), at(3, block.Cell{Blocks: []block.Block{
				{Text: "요일마다 다르다."}, table(row("월·수", "09:00~20:00"), row("그 밖", "09:00~18:00")),
			}})},
		),
		{Kind: block.Caption, Text: "종이 없는 민원 창구의 처리 건수"},
		{Text: "오해솔 시장은 “종이를 없애는 일보다 기다리는 시간을 없애는 일이 먼저”라며 “어르신이 혼자서도 쓰실 수 있는지를 달마다 살피겠다”라고 말했다."},
		table(
			[]block.Cell{spans(cell("담당 부서"), 2, 1), at(1, spans(cell("가람시 민원여권과"), 2, 1)), at(2, cell("책임자")), at(3, cell("과 장")), at(4, cell("나은별 (031-000-0101)"))},
			[]block.Cell{at(2, cell("담당자")), at(3, cell("주무관")), at(4, cell("하늘찬 (031-000-0102)"))},
		),
	}}
}

// Ministry is a press release in the form that ministries share: who and what in
// a table above, the days in another, the headline in large letters, broken by
// hand, above its deck in a frame, and the contacts at the end.
func Ministry() *block.Document {
	return &block.Document{Blocks: sized(1400,
		table([]block.Cell{{Blocks: []block.Block{{Text: "행정안전부", Size: 2000}}}, at(1, block.Cell{Blocks: []block.Block{{Text: "보도자료", Size: 3200}}})}),
		table(row("보도시점", "2024. 3. 12.(화) 12:00 (지면) 2024. 3. 13.(수) 조간", "배포", "2024. 3. 12.(화) 08:30")),
		table(
			[]block.Cell{{Blocks: []block.Block{large("집에서 떼는 민원서류 서른 가지,"), large("4월부터 휴대전화로도 뗀다")}}},
			[]block.Cell{{Blocks: []block.Block{item(1, "-", "정부24 앱에 전자지갑을 두어 제출까지 한 번에"), item(1, "-", "시스템 점검을 마치는 4월 15일부터 차례로")}}},
		),
		block.Block{Text: "행정안전부는 4월 15일부터 주민등록표 등본을 비롯한 민원서류 서른 가지를 휴대전화로 떼어 바로 낼 수 있게 한다고 12일 밝혔다."},
		item(1, "□", "전자지갑에 담은 서류는 은행과 학교 등 제출할 곳을 고르면 그대로 보내진다."),
		item(2, "○", "종이로 뽑을 때 드는 수수료는 받지 않는다."),
		item(2, "○", "잃어버린 휴대전화로는 열 수 없도록 본인 확인을 두 번 한다."),
		table(
			[]block.Cell{head(cell("갈래"), 1, 1), at(1, head(cell("서류"), 1, 1)), at(2, head(cell("시작하는 날"), 1, 1))},
			[]block.Cell{spans(cell("주민"), 2, 1), at(1, cell("주민등록표 등본·초본")), at(2, cell("4월 15일"))},
			[]block.Cell{at(1, cell("전입세대 열람 내역")), at(2, cell("5월 2일"))},
			row("세금", "지방세 납세증명서", "5월 20일"),
		),
		block.Block{Kind: block.Caption, Text: "휴대전화로 떼는 서류와 시작하는 날"},
		block.Block{Text: "행정안전부 관계자는 “서류를 떼러 다니는 시간을 줄이는 것이 목표”라고 말했다."},
		table(
			[]block.Cell{spans(cell("담당 부서"), 2, 1), at(1, spans(cell("공공서비스국 디지털민원과"), 2, 1)), at(2, cell("책임자")), at(3, cell("과장 나은별")), at(4, cell("(044-000-0101)"))},
			[]block.Cell{at(2, cell("담당자")), at(3, cell("사무관 하늘찬")), at(4, cell("(044-000-0102)"))},
		),
	)}
}

func cell(text string) block.Cell { return block.Cell{Blocks: []block.Block{{Text: text}}} }

func at(column int, c block.Cell) block.Cell { c.Column = column; return c }

func spans(c block.Cell, rows, columns int) block.Cell {
	c.RowSpan, c.ColumnSpan = rows, columns
	return c
}

func head(c block.Cell, rows, columns int) block.Cell {
	c.Head = true
	return spans(c, rows, columns)
}

func row(texts ...string) []block.Cell {
	var cells []block.Cell
	for i, t := range texts {
		cells = append(cells, at(i, cell(t)))
	}
	return cells
}

// table makes a table of rows. Cells without a column stand behind the one
// before.
func table(rows ...[]block.Cell) block.Block {
	var cells []block.Cell
	for r, list := range rows {
		next := 0
		for _, c := range list {
			c.Row, c.Column = r, max(c.Column, next)
			next = c.Column + max(c.ColumnSpan, 1)
			cells = append(cells, c)
		}
	}
	return block.NewTable(cells)[0]
}
