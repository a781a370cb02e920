package nl.samenbeter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.Samenbeter;
import nl.samenbeter.TestDatabase;
import nl.samenbeter.TestSchool;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarService;
import nl.samenbeter.calendar.DeviationKind;
import nl.samenbeter.database.StartRefusedException;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.RehearsalService;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChangeId;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.workflow.PracticeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team in one installation, and the demo that plays its programme in another. */
@IntegrationTest
class DemoRehearsalTest {

    private static final LocalDateTime NOW = LocalDate.of(2026, 9, 23).atTime(12, 0);

    @Autowired
    ApplicationContext application;

    @Autowired
    TimelineService timeline;

    @Autowired
    RehearsalService rehearsals;

    @Autowired
    PlanStates states;

    @Autowired
    CalendarService calendars;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    TestSchool school;

    @AfterEach
    void back() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private ProgrammeId givenAProgrammeThatWasChanged() {
        school = new TestSchool(application);
        PersonId admin = new Given(jdbc).person("Ilse Kramer", school.school);
        new Given(jdbc).grant(admin, Role.ADMIN, Scope.of(school.school));
        LocalDate studyDay = LocalDate.of(2026, 9, 29);
        school.doAs(
                admin,
                () -> calendars.add(
                        school.school,
                        new AddDeviation(DeviationKind.STUDY_DAY, null, "Studiedag", studyDay, studyDay)));
        ProgrammeId programme = school.ready();
        school.moveTo(programme, LocalDate.of(2026, 9, 14).atTime(10, 0));
        apply(programme, new ShiftWeeks(LocalDate.of(2026, 9, 28), 1, Slack.KEEP));
        school.moveTo(programme, LocalDate.of(2026, 9, 17).atTime(18, 0));
        apply(programme, new ChangeSessions(SessionRhythm.usual(LocalTime.of(9, 0)), "kantine"));
        var again = apply(programme, new ShiftWeeks(LocalDate.of(2026, 10, 19), 1, Slack.KEEP));
        timeline.undo(again, timeline.previewUndo(again).seen(), false);
        school.moveTo(programme, NOW.minusHours(3));
        apply(
                programme,
                new MoveItem(
                        item(programme, PlanKind.GOALS, 6), LocalDate.of(2026, 10, 20), LocalTime.of(13, 0), null));
        apply(programme, new SkipItem(item(programme, PlanKind.COACH_TALK, 6)));
        apply(
                programme,
                new AddItem("Van alles", LocalDate.of(2026, 10, 8), LocalTime.of(11, 0), 30, true, true, null));
        school.moveTo(programme, NOW);
        return programme;
    }

    private nl.samenbeter.shared.PlanItemId item(ProgrammeId programme, PlanKind kind, int week) {
        return states.read(programme).items().stream()
                .filter(item -> item.kind() == kind && item.week() == week)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private TimelineChangeId apply(ProgrammeId programme, TimelineChange change) {
        Given.signedIn(school.coach);
        String seen = timeline.preview(programme, change).seen();
        return timeline.apply(new ApplyChange(programme, change, seen, "Zo komt het beter uit."));
    }

    private ConfigurableApplicationContext play(Path file, Path data) {
        return new SpringApplicationBuilder(Samenbeter.class, TestDatabase.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--samenbeter.live=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--samenbeter.data=" + data,
                        "--samenbeter.demo.oefen=" + file);
    }

    @Test
    void standsWhereTheProgrammeStood() throws IOException {
        ProgrammeId programme = givenAProgrammeThatWasChanged();
        Given.signedIn(school.coach);
        Path file = Files.writeString(folder.resolve("programma.json"), rehearsals.export(programme));
        PlanState original = states.read(programme);
        TestSchool.resetClock();

        try (var demo = play(file, folder.resolve("data"))) {
            UUID id = demo.getBean(JdbcClient.class)
                    .sql("select id from programme")
                    .query(UUID.class)
                    .single();
            PlanState played = demo.getBean(PlanStates.class).read(new ProgrammeId(id));

            assertThat(demo.getBean(PracticeClock.class).now()).isBetween(NOW, NOW.plusMinutes(5));
            assertThat(played.programme().status())
                    .isEqualTo(original.programme().status());
            assertThat(played.programme().rhythm())
                    .isEqualTo(original.programme().rhythm());
            assertThat(played.run(1).weeks()).isEqualTo(original.run(1).weeks());
            assertThat(planned(played)).isEqualTo(planned(original)).hasSizeGreaterThan(20);
            assertThat(played.items())
                    .filteredOn(item -> item.element().startsWith("extra_"))
                    .singleElement()
                    .satisfies(extra -> assertThat(extra.name()).isEqualTo("Extra onderdeel"));
            assertThat(demo.getBean(JdbcClient.class)
                            .sql("select count(*) from act_ru_incident")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(demo.getBean(JdbcClient.class)
                            .sql("select count(*) from timeline_change")
                            .query(Integer.class)
                            .single())
                    .as("the changes themselves, and none to mend it")
                    .isEqualTo(6);
            assertAlsoForTheSameFileOnly(demo, file);
        }
    }

    private void assertAlsoForTheSameFileOnly(ApplicationContext demo, Path file) throws IOException {
        DemoRehearsal rehearsal = demo.getBean(DemoRehearsal.class);
        rehearsal.mustFit(false);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> rehearsal.mustFit(false))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("holds something else");
    }

    /** What has not opened yet; a meeting with other schools stands where these are. */
    private static List<String> planned(PlanState plan) {
        return plan.items().stream()
                .filter(item -> item.kind() != PlanKind.NETWORK_EVENT)
                .filter(item -> item.status() == PlanItemStatus.PLANNED || item.status() == PlanItemStatus.SKIPPED)
                .map(item -> item.run() + "/" + item.week() + "/" + item.element() + " " + item.status() + " "
                        + item.moments().firstDay() + " " + item.moments().lastDay() + " "
                        + item.moments().begins() + " " + item.moments().opensAt() + " "
                        + item.moments().dueAt() + " " + item.moments().lapsesAt() + " "
                        + item.moments().sessions())
                .toList();
    }

    @Test
    void refusesDatesThatAreNotKnown() throws IOException {
        school = new TestSchool(application);
        ProgrammeId programme = school.planned();
        Given.signedIn(school.coach);
        String text = rehearsals.export(programme).replace("\"2026-", "\"2036-");
        Path file = Files.writeString(folder.resolve("programma.json"), text);
        TestSchool.resetClock();

        assertThatThrownBy(() -> play(file, folder.resolve("data")).close())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("lies outside the school years");
    }
}
