package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach changes the timeline of a team in its fourth week: by typing, dragging and by keys, and takes it back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimelineIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);
    private static final String WEEK_5 = "2026-09-28";
    private static final String ONE_LATER = "2026-10-05";

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskQueries tasks;

    private ProgrammeId programme;

    @BeforeEach
    void givenATeamInItsFourthWeek() throws Exception {
        var planned = jdbc.sql("select id from programme").query(UUID.class).optional();
        if (planned.isPresent()) {
            programme = new ProgrammeId(planned.get());
            return;
        }
        Given.signedIn(person("coach"), Role.COACH);
        programme = programmes.plan(new PlanProgramme(
                new TeamId(jdbc.sql("select id from team").query(UUID.class).single()), START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
        clockMovesTo("2026-09-23T09:00:00");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    @Order(1)
    void aCoachSeesWhatAShiftDoesBeforeItHappensAndTakesItBack() {
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("tijdlijn/" + programme).sees("Uren per persoon").looksAt("tijdlijn");
            coach.presses("Verschuiven").sees("Vanaf 28 sep schuift alles een week later");
            assertThat(coach.all("vaadin-button[disabled]").allInnerTexts()).contains("Doorvoeren");
            assertThat(monday(5)).isEqualTo(WEEK_5);
            coach.printsLandscape()
                    .looksAt("tijdlijn-verschuiven")
                    .types("Reden", "Op 1 oktober is de telling <b>van</b> de leerlingen.")
                    .presses("Doorvoeren")
                    .sees("Doorgevoerd.");
            assertThat(monday(5)).isEqualTo(ONE_LATER);
            coach.sees("Reden: Op 1 oktober is de telling <b>van</b> de leerlingen.")
                    .sees("eerst ma 28 sep, nu ma 5 okt")
                    .looksAt("tijdlijn-verschoven");

            coach.all(".hist vaadin-button").first().click();
            coach.sees("onderdelen gaan terug").looksAt("tijdlijn-terugdraaien");
            coach.all("vaadin-dialog vaadin-button").last().click();
            coach.sees("Teruggedraaid.");
            assertThat(monday(5)).isEqualTo(WEEK_5);
            coach.sees("Teruggedraaid door");
        }
    }

    @Test
    @Order(2)
    void anItemIsDraggedToAnotherDay() {
        try (var coach = visitor(DESKTOP).signsIn("coach")) {
            coach.goesTo("tijdlijn/" + programme).sees("Uren per persoon");
            Locator chip = chip(coach, "userTask_changeGoals");
            BoundingBox from = box(chip);
            BoundingBox week = box(coach.all(".tl-chip").filter(new Locator.FilterOptions().setHasText("Bezoek 3")));
            coach.page().mouse().move(from.x + from.width / 2, from.y + from.height / 2);
            coach.page().mouse().down();
            coach.page().mouse().move(from.x + from.width / 2 + 20, from.y + 20);
            coach.page().mouse().move(week.x + week.width / 2, from.y + from.height / 2);
            coach.page().mouse().up();

            coach.sees("Wat gebeurt er als je dit verplaatst?").sees("Doelenwissel naar");
            coach.looksAt("tijdlijn-gesleept");
            coach.types("Reden", "Dan is iedereen er.").presses("Doorvoeren").sees("Doorgevoerd.");
            assertThat(day("userTask_changeGoals")).isAfter(LocalDate.of(2026, 10, 18));
        }
    }

    @Test
    @Order(3)
    void anItemIsMovedByKeys() {
        try (var coach = visitor(DESKTOP).signsIn("coach")) {
            coach.goesTo("tijdlijn/" + programme).sees("Uren per persoon");
            LocalDate before = day("userTask_lookBack");
            Locator chip = chip(coach, "userTask_lookBack");
            chip.focus();
            coach.page().keyboard().press("Space");
            coach.page().keyboard().press("ArrowLeft");
            coach.page()
                    .locator("sb-timeline-lanes [role=status]", new Page.LocatorOptions().setHasText("Terugblik, "))
                    .waitFor();
            coach.page().keyboard().press("Enter");
            coach.sees("Terugblik naar")
                    .types("Reden", "Vrijdag is de school leeg.")
                    .presses("Doorvoeren")
                    .sees("Doorgevoerd.");
            assertThat(day("userTask_lookBack")).isEqualTo(before.minusDays(1));
        }
    }

    @Test
    @Order(4)
    void aLookAheadThatIsOutOfDateIsShownAnewWithTheReasonKept() {
        try (var one = visitor(DESKTOP).signsIn("coach");
                var other = visitor(DESKTOP).signsIn("coach")) {
            one.goesTo("tijdlijn/" + programme + "?wijziging=overslaan").sees("gaat niet door");
            one.types("Reden", "Toetsweek.");
            other.goesTo("tijdlijn/" + programme + "?wijziging=bordsessies")
                    .types("Waar hangt het bord?", "Kantine")
                    .types("Hoe laat zijn de bordsessies?", "09:00")
                    .sees("Bordsessies elke dag om 09:00")
                    .types("Reden", "Eerder is niet iedereen er.")
                    .presses("Doorvoeren")
                    .sees("Doorgevoerd.");

            one.presses("Doorvoeren").sees("Intussen is er iets veranderd");
            assertThat(one.page().getByLabel("Reden").first().inputValue()).isEqualTo("Toetsweek.");
            one.looksAt("tijdlijn-achterhaald").presses("Doorvoeren").sees("Doorgevoerd.");
        }
    }

    @Test
    @Order(5)
    void aClashThatHasToBeSolvedFirstOffersAWayOut() {
        try (var coach = visitor(PHONE, DESKTOP).signsIn("coach")) {
            coach.goesTo("tijdlijn/" + programme + "?wijziging=toevoegen")
                    .types("Wat is het?", "Kijkje bij de buren")
                    .picks("Nieuwe dag", "14-10-2026")
                    .sees("Herfstvakantie")
                    .sees("Los eerst de botsing op.")
                    .looksAt("tijdlijn-botsing");
            coach.presses("Neem").sees("Schrijf eerst een reden.");
            coach.types("Reden", "Samen leren.").presses("Doorvoeren").sees("Doorgevoerd.");
            assertThat(count("select count(*) from plan_item where name = 'Kijkje bij de buren'"))
                    .isOne();
        }
    }

    @Test
    @Order(6)
    void theTeamReadsWhatWasChangedAndWhyAndChangesNothing() {
        for (String account : List.of("medewerker", "schoolleiding")) {
            try (var reader = visitor(PHONE, DESKTOP).signsIn(account)) {
                reader.goesTo("tijdlijn/" + programme)
                        .sees("Laatste wijzigingen")
                        .sees("Reden: Dan is iedereen er.")
                        .doesNotSee("Verschuiven")
                        .doesNotSee("Ongedaan maken")
                        .looksAt("tijdlijn-" + account);
            }
        }
        try (var reader = visitor(PHONE).inEnglish().signsIn("coach")) {
            reader.goesTo("tijdlijn/" + programme).looksAt("tijdlijn");
        }
    }

    @Test
    @Order(7)
    void aCoachPlaysThePlanBeforeItHappens() {
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("tijdlijn/" + programme)
                    .sees("Uren per persoon")
                    .presses("Oefenen met dit plan")
                    .sees("Er verandert niets.")
                    .presses("Speel af")
                    .sees("Dag voor dag")
                    .looksAt("tijdlijn-oefenen");
        }
    }

    @Test
    @Order(8)
    void whoKeepsTheCalendarSeesWhichTeamMovesBeforeAStudyDayIsSaved() {
        UUID school =
                jdbc.sql("select school_id from programme").query(UUID.class).single();
        LocalDate before = day("userTask_evaluate");
        try (var admin = visitor(DESKTOP, PHONE).signsIn("beheerder")) {
            admin.goesTo("beheer/kalender/" + school)
                    .types("Naam", "Studiedag rekenen")
                    .picks(
                            "Eerste dag",
                            DateTimeFormatter.ofPattern("dd-MM-yyyy").format(before))
                    .presses("Bekijk wat er verandert")
                    .sees("Rooster & ICT:")
                    .looksAt("kalender-gevolgen");
            assertThat(day("userTask_evaluate")).isEqualTo(before);
            admin.presses("Toevoegen").sees("Toegevoegd: Studiedag rekenen.");
            assertThat(day("userTask_evaluate")).isNotEqualTo(before);

            admin.all("vaadin-button[aria-label*='Studiedag rekenen']").first().click();
            admin.sees("Studiedag rekenen verwijderen?").looksAt("kalender-verwijderen");
            admin.all("vaadin-dialog vaadin-button").last().click();
            admin.sees("Verwijderd: Studiedag rekenen.");
            assertThat(day("userTask_evaluate")).isEqualTo(before);
        }
    }

    private Locator chip(Visitor visitor, String element) {
        UUID item = jdbc.sql("select id from plan_item where element_id = ? and run_number = 1")
                .param(element)
                .query(UUID.class)
                .single();
        return visitor.page().locator(".tl-chip[data-id='" + item + "']");
    }

    private static BoundingBox box(Locator found) {
        found.first().scrollIntoViewIfNeeded();
        return found.first().boundingBox();
    }

    private String monday(int week) {
        return jdbc.sql("select w.monday::text from programme_week w join programme_run r on r.id = w.run_id "
                        + "where r.run_number = 1 and w.week_number = ?")
                .param(week)
                .query(String.class)
                .single();
    }

    private LocalDate day(String element) {
        return jdbc.sql("select first_day from plan_item where element_id = ? and run_number = 1")
                .param(element)
                .query(LocalDate.class)
                .single();
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
