package site

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// unwanted are words that the interface once used, each with what archivists and
// readers say instead.
var unwanted = map[string]string{
	"베끼": "복사", "베꼈": "복사", "글쇠": "단축키", "갈래마다": "갈래별", "해마다": "연도별", "낸 곳": "발행처",
	"딸린": "소속", "걷어": "제외", "나온 곳": "기록에 나타남", "이해에": "이 해에", "이달에": "이 달에", "첫소리": "초성", "글쓴이": "작성자",
	"들여온": "수집", "여섯 문": "갈래별", "생애": "연혁", "어긋남": "서로 다른 기록", "가리킨": "말한", "때를 모름": "날짜 미상", "새 것": "최신",
	"기계가": "자동", "이어진": "관련", "간추림": "요약", "다룬 것": "관련", "근거": "출처 문장", "있은": "일어난", "모름": "미상", "따옴표 없이": "간접 인용", "있던 때": "존속 기간",
}

// TestWording keeps those words out of the interface.
func TestWording(t *testing.T) {
	text, err := loadTexts("ko")
	if err != nil {
		t.Fatal(err)
	}
	for key, value := range text {
		for word, better := range unwanted {
			if strings.Contains(value, word) {
				t.Errorf("%s: %q says %s; better %s", key, value, word, better)
			}
		}
	}
}

// mostTags is how many HTML tags the Go of the site may hold: those of the words
// of documents, of pictures and of feeds. Everything else is a template.
const mostTags = 120

func TestTagsInGo(t *testing.T) {
	tag := regexp.MustCompile("<[a-z][a-z0-9]*[ >\"/`]")
	n := 0
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") {
			n += len(tag.FindAll(data, -1))
		}
	}
	if n > mostTags {
		t.Errorf("%d HTML tags in Go, at most %d: a page's HTML belongs in templates/", n, mostTags)
	}
	t.Logf("%d HTML tags in Go", n)
}
