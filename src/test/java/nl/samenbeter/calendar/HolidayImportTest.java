package nl.samenbeter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.shared.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayImportTest {

    private static final String HEADER = "schooljaar,vakantie,regio,van,tot en met\n";

    @Test
    void acceptsTheOfficialSetThatComesWithTheProduct() {
        assertThat(OfficialData.holidays()).hasSize(33);
    }

    @Test
    void refusesTheSpringHolidayThatEndsAMonthTooLate() {
        var read = HolidayCsv.read(HEADER
                + "2026-2027,Voorjaarsvakantie,Noord,2027-02-20,2027-02-28\n"
                + "2026-2027,Voorjaarsvakantie,Zuid,2027-02-13,2027-03-21\n");

        assertThat(read.refusals(Set.of()))
                .containsExactly(ImportProblem.doubt(3, "length", "Voorjaarsvakantie", 37, 9));
        assertThat(read.refusals(Set.of(2))).hasSize(1);
        assertThat(read.refusals(Set.of(3))).as("confirmed").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Herfstvakantie,    2026-10-10, 2026-10-18
            Kerstvakantie,     2026-12-19, 2027-01-03
            Voorjaarsvakantie, 2027-02-20, 2027-02-28
            Meivakantie,       2027-04-24, 2027-05-02
            Zomervakantie,     2027-07-10, 2027-08-22
            """)
    void knowsTheLengthOfEachHoliday(String holiday, LocalDate first, LocalDate last) {
        assertThat(given(holiday, first, last).problems()).isEmpty();
        assertThat(given(holiday, first, last.plusDays(1)).problems())
                .singleElement()
                .returns("calendar.import.length", ImportProblem::code)
                .returns(true, ImportProblem::confirmable);
        assertThat(given(holiday, first.plusDays(1), last).problems()).hasSize(1);
    }

    @Test
    void readsTheWholeCountryAsThreeRegions() {
        var read = HolidayCsv.read(HEADER + "2026-2027,Kerstvakantie,heel Nederland,2026-12-19,2027-01-03");

        assertThat(read.rows()).extracting(HolidayRow::region).containsExactly(Region.values());
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsWhatASpreadsheetWrites() {
        var read = HolidayCsv.read("\uFEFFSchooljaar;Vakantie;Regio;Van;Tot en met\r\n"
                + "2026/2027; meivakantie ;ZUID;24-4-2027;2-5-2027\r\n\r\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .containsExactly(new HolidayRow(
                        2,
                        Region.ZUID,
                        2026,
                        new OfficialHoliday(
                                HolidayKind.MAY,
                                "Meivakantie",
                                new DateRange(LocalDate.of(2027, 4, 24), LocalDate.of(2027, 5, 2)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-2028,Meivakantie,Noord,2027-04-24,2027-05-02       | schoolYear
            2026-2027,Krokusvakantie,Noord,2027-02-20,2027-02-28    | kind
            2026-2027,Meivakantie,Oost,2027-04-24,2027-05-02        | region
            2026-2027,Meivakantie,Noord,2027-02-30,2027-05-02       | date
            2026-2027,Meivakantie,Noord,24-4-27,2027-05-02          | date
            2026-2027,Meivakantie,Noord,2027-05-02,2027-04-24       | backwards
            2026-2027,Meivakantie,Noord,2027-04-24                  | columns
            2027-2028,Meivakantie,Noord,2027-04-24,2027-05-02       | otherYear
            """)
    void refusesALineItCannotTrust(String line, String reason) {
        var problems = HolidayCsv.read(HEADER + line).refusals(Set.of(2));

        assertThat(problems)
                .singleElement()
                .returns(2, ImportProblem::line)
                .returns("calendar.import." + reason, ImportProblem::code);
    }

    @Test
    void refusesAHolidayThatStandsThereTwice() {
        var line = "2026-2027,Meivakantie,Noord,2027-04-24,2027-05-02\n";

        assertThat(HolidayCsv.read(HEADER + line + line).problems())
                .containsExactly(ImportProblem.error(3, "twice", "Meivakantie"));
    }

    @Test
    void refusesHolidaysThatOverlap() {
        var read = HolidayCsv.read(HEADER
                + "2026-2027,Voorjaarsvakantie,Noord,2027-04-17,2027-04-25\n"
                + "2026-2027,Meivakantie,Noord,2027-04-24,2027-05-02\n");

        assertThat(read.problems())
                .containsExactly(ImportProblem.error(3, "overlap", "Meivakantie", "Voorjaarsvakantie"));
    }

    @Test
    void refusesAHolidayThatOverlapsWithOneThatIsThereAndStays() {
        var present = OfficialData.holidays();
        var spring = "2026-2027,Voorjaarsvakantie,Noord,2027-04-17,2027-04-25\n";
        var may = "2026-2027,Meivakantie,Noord,2027-05-01,2027-05-09\n";

        assertThat(HolidayCsv.read(HEADER + spring).against(present).problems())
                .containsExactly(ImportProblem.error(2, "overlap", "Voorjaarsvakantie", "Meivakantie"));
        assertThat(HolidayCsv.read(HEADER + spring + may).against(present).problems())
                .as("the May holiday moves with it")
                .isEmpty();
    }

    @Test
    void refusesSomethingThatIsNoTable() {
        assertThat(HolidayCsv.read("").problems())
                .extracting(ImportProblem::code)
                .containsExactly("calendar.import.empty");
        assertThat(HolidayCsv.read("hallo\n").problems())
                .extracting(ImportProblem::code)
                .containsExactly("calendar.import.header");
        assertThat(HolidayCsv.read(HEADER + "\"2026").problems())
                .extracting(ImportProblem::code)
                .containsExactly("calendar.import.unreadable");
        assertThat(HolidayCsv.read("x".repeat(100_001)).problems())
                .extracting(ImportProblem::code)
                .contains("calendar.import.tooLong");
    }

    private static HolidayImport given(String holiday, LocalDate first, LocalDate last) {
        return HolidayCsv.read(HEADER + "2026-2027,%s,Noord,%s,%s".formatted(holiday, first, last));
    }
}
