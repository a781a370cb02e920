package nl.samenbeter.monitoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.monitoring.CoachSays;
import nl.samenbeter.monitoring.CoachStatusService;
import nl.samenbeter.monitoring.SchoolCounting;
import nl.samenbeter.monitoring.TellStatus;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class ProgressExportControllerTest extends ViewTest {

    private static final int LINES_ABOVE = 6;

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolCounting counting;

    @Autowired
    CoachStatusService words;

    MockMvc mvc;
    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenTwoTeamsOfWhichOneIsLate() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        school = new TestSchool(application);
        TeamId second = new Given(jdbc).team(school.school);
        jdbc.sql("update team set name = '=cmd|Team; \"Zuid\"' where id = ?")
                .param(second.value())
                .update();
        programme = school.ready();
        school.moveTo(programme, LocalDateTime.of(2026, 9, 2, 17, 30));
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void everyFileHasTheTeamsThatThePageShows() throws Exception {
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        navigate("voortgang", ProgressView.class);
        List<String> onThePage = find(Article.class).all().stream()
                .map(card -> find(H2.class).from(card).single().getText())
                .toList();
        assertThat(onThePage).containsExactly("Rooster & ICT", "=cmd|Team; \"Zuid\"");

        List<CSVRecord> lines = csv(ask(school.leader, "voortgang/csv"));
        assertThat(lines.get(2).get(0)).startsWith("2 teams.");
        assertThat(lines.subList(LINES_ABOVE, lines.size()))
                .extracting(line -> line.get(0))
                .containsExactly("Rooster & ICT", "'=cmd|Team; \"Zuid\"");
        assertThat(lines.get(LINES_ABOVE).toList())
                .contains("Te laat", "Week 1 van 8")
                .anyMatch(cell -> cell.contains("te laat: Startbijeenkomst"));
        assertThat(excelColumn(ask(school.leader, "voortgang/xlsx"))).endsWith("Rooster & ICT", "'=cmd|Team; \"Zuid\"");
        assertThat(pdf(ask(school.leader, "voortgang/pdf")))
                .contains("Voortgang", "Woensdag 2 september 2026", "2 teams.", "Rooster & ICT", "=cmd|Team; \"Zuid\"");
    }

    @Test
    void isNamedAfterThePageAndTheDay() throws Exception {
        MockHttpServletResponse answer = ask(school.coach, "voortgang/xlsx");

        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"voortgang-2026-09-02.xlsx\"");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void speaksTheLanguageOfTheScreen() throws Exception {
        List<CSVRecord> lines = csv(ask(school.coach, "voortgang/csv?taal=en"));

        assertThat(lines.getFirst().get(0)).endsWith("Progress");
        assertThat(lines.get(LINES_ABOVE).toList()).anyMatch(cell -> cell.contains("Kick-off meeting"));
    }

    @Test
    void givesTheBoardSchoolsWithoutTeams() throws Exception {
        PersonId board = new Given(jdbc).holding(Role.BOARD, Scope.of(school.board));

        String text = text(ask(board, "voortgang/csv"));

        assertThat(text).contains("Waddenlicht College;Noorderbreed;2;1;").doesNotContain("Rooster & ICT");
        assertThat(ask(board, "maandverslag/" + school.school + "/2026-09").getStatus())
                .isEqualTo(404);
    }

    @Test
    void isNotThereForWhoHasNoSuchPage() throws Exception {
        assertThat(ask(school.members.getFirst(), "voortgang/csv").getStatus()).isEqualTo(404);
        assertThat(ask(school.coach, "voortgang/exe").getStatus()).isEqualTo(404);
        assertThat(text(ask(new TestSchool(application).leader, "voortgang/csv")))
                .doesNotContain("=cmd");
        assertThat(mvc.perform(get("/uitvoer/voortgang/csv"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("nobody signed in")
                .isNotEqualTo(200);
    }

    @Test
    void aMonthIsToldInWords() throws Exception {
        jdbc.sql("""
                        update plan_session set held = true where held_on = '2026-09-02' and plan_item_id in (
                            select id from plan_item where school_id = ?)""").param(school.school.value()).update();
        PersonId expert = new Given(jdbc).holding(Role.EXPERT_COACH, Scope.of(school.school));

        MockHttpServletResponse answer = ask(expert, "maandverslag/" + school.school + "/2026-08");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"maandverslag-waddenlicht-college-2026-08.pdf\"");
        assertThat(pdf(answer))
                .contains("Maandverslag augustus 2026", "Waddenlicht College", "De hele maand.")
                .contains("Rooster & ICT, ma 31 aug: Het programma is begonnen.")
                .contains("Rooster & ICT, wo 26 aug: De medezeggenschap stemt in met het programma.");
        assertThat(pdf(ask(school.leader, "maandverslag/" + school.school + "/2026-09")))
                .contains("Tot en met woensdag 2 september.")
                .contains("Rooster & ICT: 1 van de 1 bordsessies is gehouden.")
                .contains("1 onderdeel is te laat, sinds dinsdag 1 september.")
                .contains("Er is deze maand niets besloten.");
    }

    @Test
    void aMonthIsOnlyForTheSchoolsLeadershipAndExpertCoach() throws Exception {
        SchoolId foreign = new TestSchool(application).school;

        assertThat(ask(school.coach, "maandverslag/" + school.school + "/2026-09")
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask(school.leader, "maandverslag/" + foreign + "/2026-08").getStatus())
                .isEqualTo(404);
        for (String nonsense : List.of("onzin/2026-08", school.school + "/augustus", school.school + "/2027-01")) {
            assertThat(ask(school.leader, "maandverslag/" + nonsense).getStatus())
                    .as(nonsense)
                    .isEqualTo(404);
        }
    }

    @Test
    void offersTheFilesOnThePage() {
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        navigate("voortgang", ProgressView.class);

        assertThat(find(ExportLinks.class).single().getElement().getOuterHTML())
                .contains(
                        "uitvoer/voortgang/" + school.board + "/" + school.school + "/csv?taal=nl",
                        school.school + "/xlsx",
                        school.school + "/pdf")
                .contains("uitvoer/maandverslag/" + school.school + "/2026-09", "Augustus 2026");
    }

    @Test
    void eachHeightKeepsWhatItsOwnPageShows() throws Exception {
        String schoolPage = "voortgang/" + school.board + "/" + school.school;
        Given.signedIn(school.coach);
        words.tell(new TellStatus(programme, CoachSays.IN_RHYTHM, "Iedereen doet mee", null));

        List<CSVRecord> ofSchool = csv(ask(school.leader, schoolPage + "/csv"));
        assertThat(ofSchool.getFirst().get(0)).endsWith("Voortgang van Waddenlicht College");
        assertThat(ofSchool)
                .extracting(line -> line.get(0))
                .contains("Rooster & ICT", "Let op", "bordsessies gehouden");
        assertThat(text(ask(school.leader, schoolPage + "/csv"))).contains("Iedereen doet mee");

        String ofTeam = text(ask(school.coach, schoolPage + "/" + school.team + "/csv?week=1"));
        assertThat(ofTeam)
                .contains(
                        "Voortgang van Rooster & ICT", "Iedereen doet mee", "Week 1", "Startbijeenkomst", "Vervallen");
        assertThat(text(ask(school.coach, schoolPage + "/" + school.team + "/csv?week=2")))
                .contains("Week 2", "Training werkbezoek")
                .doesNotContain("Startbijeenkomst;");

        PersonId board = new Given(jdbc).holding(Role.BOARD, Scope.of(school.board));
        assertThat(text(ask(board, "voortgang/" + school.board + "/csv")))
                .contains("Voortgang van Noorderbreed", "Waddenlicht College;Noorderbreed;2;1;")
                .doesNotContain("Rooster & ICT");
        assertThat(text(ask(board, schoolPage + "/csv")))
                .contains("Waddenlicht College;Noorderbreed;2;1;")
                .doesNotContain("Rooster & ICT");
        assertThat(ask(board, schoolPage + "/" + school.team + "/csv").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theCountryIsKeptAsItWasFiltered() throws Exception {
        var other = new TestSchool(application);
        jdbc.sql("update board set name = 'Zuiderzon' where id = ?")
                .param(other.board.value())
                .update();
        counting.countAll();
        PersonId office = new Given(jdbc).holding(Role.PROGRAMME_OFFICE, Scope.everything());

        assertThat(text(ask(office, "voortgang/csv"))).contains("Noorderbreed;1;2;", "Zuiderzon;1;");
        assertThat(text(ask(office, "voortgang/csv?naam=zuider")))
                .contains("1 bestuur met ‘zuider’ in de naam.", "Zuiderzon;1;")
                .doesNotContain("Noorderbreed");
    }

    @Test
    void anotherSchoolsPageIsNotThereAndTheAttemptIsWrittenDown() throws Exception {
        var elsewhere = new TestSchool(application);
        String page = "voortgang/" + school.board + "/" + school.school;

        for (String address : List.of(
                "voortgang/" + school.board + "/csv",
                page + "/csv",
                page + "/" + school.team + "/csv",
                page + "/x/csv")) {
            assertThat(ask(elsewhere.leader, address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(jdbc.sql("select distinct what from audit_entry where person_id = ?")
                        .param(elsewhere.leader.value())
                        .query(String.class)
                        .list())
                .contains("foreignBoardRefused", "foreignSchoolRefused");
    }

    private MockHttpServletResponse ask(PersonId person, String what) throws Exception {
        Given.signedIn(person);
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return mvc.perform(get("/uitvoer/" + what).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(MockHttpServletResponse answer) throws IOException {
        return CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text(answer)))
                .getRecords();
    }

    private static List<String> excelColumn(MockHttpServletResponse answer) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(0))
                    .toList();
        }
    }

    private static String pdf(MockHttpServletResponse answer) throws IOException {
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
