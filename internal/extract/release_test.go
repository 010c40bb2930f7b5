package extract

import (
	"strings"
	"testing"
)

// TestRelease holds what the form of a release becomes, in the ways in which
// offices set it: cells with tabs, lines with marks, a cell a line, the words of
// the decades before.
func TestRelease(t *testing.T) {
	prose := "\n한빛시, 민원 처리 과정 문자로 알린다\n\n□ 한빛시는 민원 처리 과정을 시민에게 문자로 알리는 서비스를 다음 달부터 시작한다고 밝혔다.\n\n"
	for _, c := range []struct{ name, text, want string }{
		{"cells", "\t보도자료\t\n보도시점\t2026. 4. 12.(일) 12:00 (월요일 조간)\t배포\t2026. 4. 10.(금)\n" + prose +
			"담당 부서\t기획조정실\t책임자\t과  장 \t나은별\t(044-000-7352)\n\t재정담당관\t담당자\t서기관\t채시온\t(044-000-7368)\n\t\t\t서기관\t표 결\t(044-000-7391)\n\n",
			"2026. 4. 12.(일) 12:00 (월요일 조간) / 2026. 4. 10.(금) / 기획조정실, 재정담당관 / 과장 나은별 / 서기관 채시온, 서기관 표결"},
		{"several departments", "보도자료\n보도시점\t배포 시점\t배포\t2026. 4. 13.(월)\n" + prose +
			"담당 부서 <총괄>\t한빛시\t책임자\t과장\t나은별\t(044-000-4721)\n감사담당관\t담당자\t사무관\t채시온\t(cc000@example.kr)\n담당 부서\t새봄청\t책임자\t총 경\t표한별\t(044-000-0001)\n",
			"배포 시점 / 2026. 4. 13.(월) / 한빛시, 감사담당관, 새봄청 / 과장 나은별, 총경 표한별 / 사무관 채시온"},
		{"lines", "보도자료\n보도시점 : 2021. 9. 22.(수) 12:00 / 배포 : 2021. 9. 22.(수) 09:00\n" + prose +
			"담당 부서 : 데이터정책과  책임자 과장 나은별 (044-205-0000)  담당자 사무관 채시온 (044-205-0001)\n",
			"2021. 9. 22.(수) 12:00 / 2021. 9. 22.(수) 09:00 / 데이터정책과 / 과장 나은별 / 사무관 채시온"},
		{"a cell a line", "보도자료\n보도시점 2025. 11. 12.(수) 12:00\n" + prose + "담당 부서\n데이터기획과\n책임자\n과  장\n나은별\n(042-481-0000)\n담당자\n사무관\n채시온\n(042-481-0001)\n",
			"2025. 11. 12.(수) 12:00 /  / 데이터기획과 / 과장 나은별 / 사무관 채시온"},
		{"media", "보도자료\n보도시점\t(온라인) 2026. 5. 17.(일) 12:00\n(지  면) 2026. 5. 18.(월) 조간\n" + prose + "담당부서\t법무관\t책임자\t과  장\t나은별\t(02-0000-0001)\n",
			"(온라인) 2026. 5. 17.(일) 12:00 (지 면) 2026. 5. 18.(월) 조간 /  / 법무관 / 과장 나은별 / "},
		{"before 2013", "새봄부 보도자료\n보도일시 : 2010년 3월 9일(화) 조간부터 보도하여 주시기 바랍니다.\n배포일 : 2010. 3. 8.(월)   매수 : 총 3매\n담당과 : 정보기획과\n담당자 : 과장 나은별, 서기관 채시온 ☎ 042-250-0000" + prose,
			"2010년 3월 9일(화) 조간부터 보도하여 주시기 바랍니다. / 2010. 3. 8.(월) / 정보기획과 /  / 과장 나은별, 서기관 채시온"},
		{"office and posts in brackets", "보도자료\n2014. 3. 4.(화)\n" + prose + "담당 민원과 (과장 나은별, 주무관 표한별 ☎ 02-2100-0000)\n", " /  / 민원과 /  / 과장 나은별, 주무관 표한별"},
		{"no release", "한빛시 소식\n등록일 2025-12-09\n담당부서 민원과\n" + prose, " /  /  /  / "},
	} {
		a, problems := Extract("a.txt", []byte(c.text), Options{})
		if a == nil {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		r := a.Release
		got := strings.Join([]string{r.Embargo, r.Released, strings.Join(r.Departments, ", "), strings.Join(r.Responsible, ", "), strings.Join(r.Contacts, ", ")}, " / ")
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
