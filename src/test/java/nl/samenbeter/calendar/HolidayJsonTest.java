package nl.samenbeter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.shared.DateRange;
import org.junit.jupiter.api.Test;

class HolidayJsonTest {

    private static final String ANSWER = """
            {"content": [{"title": "Schoolvakanties", "schoolyear": " 2026-2027 ", "vacations": [
              {"type": "\\n        Herfstvakantie \\n      ", "compulsorydates": "false", "regions": [
                {"region": "noord", "startdate": "2026-10-10T00:00:00.000Z", "enddate": "2026-10-18T21:59:00.000Z"},
                {"region": "zuid", "startdate": "2026-10-17T00:00:00.000Z", "enddate": "2026-10-25T22:59:00.000Z"}]},
              {"type": "Kerstvakantie", "compulsorydates": "true", "regions": [
                {"region": "\\n heel Nederland", "startdate": "2026-12-19T00:00:00.000Z",
                 "enddate": "2027-01-03T22:59:00.000Z"}]}]}]}
            """;

    @Test
    void readsTheOfficialAnswer() {
        var read = HolidayJson.read(ANSWER);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.startYear()).isEqualTo(2026));
        assertThat(read.rows().getFirst().holiday())
                .isEqualTo(
                        new OfficialHoliday(HolidayKind.AUTUMN, "Herfstvakantie", range("2026-10-10", "2026-10-18")));
        assertThat(read.rows().getLast())
                .isEqualTo(new HolidayRow(
                        3,
                        Region.ZUID,
                        2026,
                        new OfficialHoliday(
                                HolidayKind.CHRISTMAS, "Kerstvakantie", range("2026-12-19", "2027-01-03"))));
    }

    @Test
    void endsOnTheSameDayInSummerAndWinterTime() {
        assertThat(HolidayJson.read(ANSWER).rows())
                .extracting(row -> row.holiday().range().last())
                .startsWith(LocalDate.parse("2026-10-18"), LocalDate.parse("2026-10-25"));
    }

    @Test
    void refusesWhatItCannotTrust() {
        assertThat(HolidayJson.read(ANSWER.replace("2026-10-25T", "2026-11-25T"))
                        .problems())
                .containsExactly(ImportProblem.doubt(2, "length", "Herfstvakantie", 40, 9));
        assertThat(HolidayJson.read(ANSWER.replace("\"region\": \"zuid\"", "\"regio\": \"zuid\""))
                        .problems())
                .containsExactly(ImportProblem.error(2, "region", ""));
        assertThat(HolidayJson.read("<html>").problems())
                .extracting(ImportProblem::code)
                .contains("calendar.import.unreadable");
        assertThat(HolidayJson.read("{}").problems())
                .extracting(ImportProblem::code)
                .containsExactly("calendar.import.empty");
    }

    private static DateRange range(String first, String last) {
        return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
