package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.organisation.MembershipId;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two steps of a programme get stuck: the coach is told, the administrator passes one by keys and tries the other again. */
class StuckIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);

    @Autowired
    ProgrammeService programmes;

    @Autowired
    ManagementService managementService;

    @Autowired
    OrganisationService organisation;

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void whatIsStuckIsSeenAndGoesOn() throws Exception {
        try (var admin = visitor(PHONE, DESKTOP).signsIn("beheerder")) {
            admin.goesTo("beheer/processen").sees("Alles loopt.").looksAt("vastgelopen-leeg");
        }
        givenAProgrammeThatBegins();
        managementService.setJobRetries(timer("event_boardSetUpOpens"), 0);
        managementService.deleteJob(timer("event_boardSessionsOpens"));
        clockMovesTo("2026-09-17T09:00:00");

        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("voortgang")
                    .sees("Een stap van het programma loopt vast")
                    .looksAt("let-op");
            coach.all("vaadin-button:has-text('Even stilzetten')").first().click();
            coach.sees("De anderen zien dat jij dit deed en waarom.").looksAt("let-op-stilzetten");
            coach.page().getByText("zo afgesproken met het team").click();
            coach.all("vaadin-dialog vaadin-button[theme~=primary]").last().click();
            coach.sees("1 melding is stilgezet").looksAt("let-op-stil");
        }
        try (var admin = visitor(DESKTOP, PHONE).signsIn("beheerder")) {
            admin.goesTo("beheer/processen").sees("Er staan 2 stappen stil.").looksAt("vastgelopen");
            admin.all("vaadin-button:has-text('Overslaan')").first().focus();
            admin.page().keyboard().press("Enter");
            admin.sees("Dit kun je niet terugdraaien.").looksAt("vastgelopen-overslaan");
            admin.page().getByText("Het is al buiten Samenbeter gedaan").click();
            admin.all("vaadin-dialog vaadin-button[theme~=primary]").last().click();
            admin.sees("Er staat 1 stap stil.");
        }
        try (var leader = visitor(DESKTOP, PHONE).signsIn("schoolleiding")) {
            leader.goesTo("voortgang").sees("Maandverslag (PDF)").looksAt("bewaren");
            var report = leader.page()
                    .waitForDownload(
                            () -> leader.all("a[href*='maandverslag']").first().click());
            assertThat(report.suggestedFilename()).isEqualTo("maandverslag-waddenlicht-college-2026-09.pdf");
            report.saveAs(Path.of("target/screens/journeys/maandverslag.pdf"));
            var page = leader.page()
                    .waitForDownload(() -> leader.all("a[href*='uitvoer/voortgang'][href*='/pdf']")
                            .first()
                            .click());
            assertThat(page.suggestedFilename()).isEqualTo("voortgang-van-waddenlicht-college-2026-09-17.pdf");
            page.saveAs(Path.of("target/screens/journeys/voortgang.pdf"));
        }
        assertThat(count("select count(*) from audit_entry where what = 'stepPassed'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from plan_item where reason = 'byAdmin'"))
                .isEqualTo(1);
        try (var admin = visitor(DESKTOP).inEnglish().signsIn("beheerder")) {
            admin.goesTo("beheer/processen").sees("1 step stands still.").looksAt("vastgelopen");
        }
        theCoachLeavesAndIsErased();
    }

    private void theCoachLeavesAndIsErased() {
        PersonId coach = person("coach");
        String name = nameOf(coach);
        try (var admin = visitor(DESKTOP, PHONE).signsIn("beheerder")) {
            admin.goesTo("beheer/wissen/" + coach).sees("Beëindig die eerst").looksAt("wissen-kan-nog-niet");
            endRoles(coach);
            admin.goesTo("beheer/wissen/" + coach).sees("Voorgoed wissen").looksAt("wissen");
            admin.all("li:has-text('Het dinsdagoverleg') vaadin-button").first().click();
            admin.sees("Er staat nu [naam].");
            admin.all("vaadin-select").first().click();
            admin.all("vaadin-select-item:has-text('Deze persoon vraagt erom')")
                    .last()
                    .click();
            admin.types("Typ de naam over", name).presses("Voorgoed wissen").sees("De persoon is gewist.");
            admin.looksAt("gewist");
        }
        assertThat(count("select count(*) from account where login_name = 'coach'"))
                .isZero();
    }

    private void endRoles(PersonId person) {
        Given.signedIn(person("beheerder"), Role.ADMIN);
        jdbc.sql("select id from role_grant where person_id = ? and ends_on is null")
                .param(person.value())
                .query(UUID.class)
                .list()
                .forEach(role -> organisation.endMembership(new MembershipId(role), LocalDate.of(2026, 9, 16)));
        Given.nobodySignedIn();
    }

    private String nameOf(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private void givenAProgrammeThatBegins() throws Exception {
        var team = new TeamId(jdbc.sql("select id from team").query(UUID.class).single());
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(team, START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(task("userTask_recordConsent"), new RecordConsent("MR", START.minusDays(7), "Map MR"));
        programmes.freeTime(
                task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg, zegt " + nameOf(person("coach"))));
        Given.nobodySignedIn();
        clockMovesTo("2026-08-31T07:50:00");
    }

    private String timer(String element) {
        return jdbc.sql(
                        "select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ where d.act_id_ = ?")
                .param(element)
                .query(String.class)
                .single();
    }

    private TaskId task(String element) {
        return new TaskId(jdbc.sql("select id_ from act_ru_task where task_def_key_ = ?")
                .param(element)
                .query(String.class)
                .single());
    }
}
