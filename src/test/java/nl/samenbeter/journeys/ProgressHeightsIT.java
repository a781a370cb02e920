package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.monitoring.SchoolCounting;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How it goes, for who leads the school, for its board and for the whole country. */
class ProgressHeightsIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);

    @Autowired
    ProgrammeService programmes;

    @Autowired
    PlanLedger ledger;

    @Autowired
    TaskQueries tasks;

    @Autowired
    SchoolCounting counting;

    @BeforeEach
    void givenATeamInItsFourthWeek() throws Exception {
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(
                new TeamId(jdbc.sql("select id from team").query(UUID.class).single()), START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
        clockMovesTo("2026-09-23T09:00:00");
        PlanItemId block = block();
        ledger.sessionAnswered(block, LocalDate.of(2026, 9, 21), true);
        ledger.sessionAnswered(block, LocalDate.of(2026, 9, 22), false);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void eachSeesTheirOwnHeight() {
        try (var leader = visitor(DESKTOP, PHONE).signsIn("schoolleiding")) {
            leader.goesTo("voortgang")
                    .sees("In cijfers")
                    .sees("Deze week per team")
                    .sees("Nooit per persoon");
            leader.looksAt("voortgang-school");
            leader.all(".why vaadin-details-summary").first().click();
            leader.sees("staat er als");
            leader.all(".target vaadin-details-summary").click();
            leader.types("Van de 100 onderdelen op tijd", "85")
                    .presses("Bewaren")
                    .sees("de school wil 85 van de 100");
            assertThat(leader.all(".why[opened]").count()).isPositive();
            leader.looksAt("voortgang-school-doel");
            staysWhereItIsWhileItFollows(leader);
        }
        try (var board = visitor(DESKTOP, PHONE).signsIn("bestuur")) {
            board.goesTo("voortgang").sees("1 team.").doesNotSee("Deze week per team");
            board.looksAt("voortgang-bestuur-school");
            board.all(".crumb a").last().click();
            board.sees("Bekijk de school").looksAt("voortgang-bestuur");
        }
        counting.countAll();
        try (var office = visitor(DESKTOP, PHONE).signsIn("programmabureau")) {
            office.goesTo("voortgang")
                    .sees("Geteld op")
                    .sees("Bekijk het bestuur")
                    .sees("Bewaren")
                    .looksAt("voortgang-land");
            office.types("Zoek een bestuur", "niets").sees("Geen bestuur heeft deze naam.");
        }
    }

    private void staysWhereItIsWhileItFollows(Visitor leader) {
        var heading = leader.page().getByText("Deze week per team").first();
        heading.scrollIntoViewIfNeeded();
        double before = heading.boundingBox().y;
        assertThat(before).as("scrolled down to it").isBetween(0.0, 900.0);
        assertThat((Double) leader.page().evaluate("document.querySelector('h1').getBoundingClientRect().top + 0.1"))
                .as("the top of the page is out of sight")
                .isNegative();

        ledger.sessionAnswered(block(), LocalDate.of(2026, 9, 23), true);
        leader.sees("2 gehouden");

        assertThat(heading.boundingBox().y).isEqualTo(before);
        assertThat(leader.all(".why[opened]").count()).isPositive();
    }

    private PlanItemId block() {
        return new PlanItemId(jdbc.sql("select id from plan_item where week_number = 4 and kind = 'BOARD_SESSIONS'")
                .query(UUID.class)
                .single());
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
