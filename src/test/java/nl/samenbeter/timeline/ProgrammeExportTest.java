package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarService;
import nl.samenbeter.calendar.DeviationKind;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ProgrammeExport.Change;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProgrammeExportTest extends TimelineStories {

    private static final String CANARY = "Kanarie";

    /** A table with the columns in which something stands that people typed. */
    private record Typed(String table, String rows, List<String> columns) {}

    private static final List<Typed> TYPED = List.of(
            new Typed("person", "school_id = :school", List.of("name")),
            new Typed("team", "school_id = :school", List.of("name")),
            new Typed("school", "id = :school", List.of("name")),
            new Typed("board", "id = (select board_id from school where id = :school)", List.of("name")),
            new Typed("programme", "school_id = :school", List.of("session_place", "pause_reason")),
            new Typed("plan_item", "school_id = :school", List.of("place", "reason")),
            new Typed("timeline_change", "school_id = :school", List.of("reason")),
            new Typed("consent", "school_id = :school", List.of("council", "document")),
            new Typed("freed_time", "school_id = :school", List.of("lapsing")));

    @Autowired
    RehearsalService rehearsals;

    @Autowired
    CalendarService calendars;

    private ProgrammeId givenAChangedProgramme() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        PersonId admin = new Given(jdbc).person("Ilse Kramer", school.school);
        new Given(jdbc).grant(admin, Role.ADMIN, Scope.of(school.school));
        school.doAs(
                admin,
                () -> calendars.add(
                        school.school,
                        new AddDeviation(DeviationKind.STUDY_DAY, null, CANARY + " rekenen", day(11, 9), day(11, 9))));
        change(
                programme,
                new AddItem(
                        CANARY + " op bezoek", day(9, 30), LocalTime.of(11, 0), 45, true, true, CANARY + " lokaal 3"));
        change(
                programme,
                new MoveItem(
                        item(programme, PlanKind.PREPARATION, 5).id(),
                        day(10, 7),
                        LocalTime.of(14, 30),
                        CANARY + " mediatheek"));
        change(programme, new SkipItem(item(programme, PlanKind.GOALS, 6).id()));
        change(programme, new ChangeSessions(SessionRhythm.usual(LocalTime.of(9, 0)), CANARY + " kantine"));
        TimelineChangeId shift = change(programme, new ShiftWeeks(day(10, 5), 1, Slack.KEEP));
        timeline.undo(shift, timeline.previewUndo(shift).seen(), false);
        change(programme, new Pause(day(9, 28), "busyTime"));
        return programme;
    }

    private PlanState.Item item(ProgrammeId programme, PlanKind kind, int week) {
        return plan(programme).items().stream()
                .filter(item -> item.kind() == kind && item.week() == week)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsNoNamePlaceOrReason() {
        ProgrammeId programme = givenAChangedProgramme();
        for (Typed typed : TYPED) {
            for (String column : typed.columns()) {
                assertThat(jdbc.sql("update " + typed.table() + " set " + column + " = :canary where " + typed.rows())
                                .param("canary", CANARY)
                                .param("school", school.school.value())
                                .update())
                        .as("%s of %s", column, typed.table())
                        .isPositive();
            }
        }

        String text = rehearsals.export(programme);

        assertThat(text).doesNotContain(CANARY).contains(ProgrammeExport.EXTRA, "Studiedag");
        List<String> ids = new ArrayList<>(List.of(programme.text(), school.team.text(), school.school.text()));
        school.members.forEach(member -> ids.add(member.text()));
        plan(programme).items().forEach(item -> ids.add(item.id().text()));
        assertThat(ids).allSatisfy(id -> assertThat(text).doesNotContain(id));
    }

    @Test
    void isReadAsItWasWritten() {
        ProgrammeId programme = givenAChangedProgramme();
        PlanState plan = plan(programme);

        ProgrammeExport read = ProgrammeExport.read(rehearsals.export(programme));

        assertThat(read.moment()).isEqualTo(day(9, 23).atTime(12, 0));
        assertThat(read.firstMonday()).isEqualTo(TestSchool.START);
        assertThat(read.runs().getFirst().weeks()).isEqualTo(plan.run(1).weeks());
        assertThat(read.items()).hasSameSizeAs(plan.items());
        assertThat(read.members()).isEqualTo(6);
        assertThat(read.calendar().days()).extracting(OwnDays::name).containsExactly("Studiedag");
        assertThat(read.changes())
                .extracting(Change::kind)
                .containsExactly("AddItem", "MoveItem", "SkipItem", "ChangeSessions", "ShiftWeeks", "Pause");
        assertThat(read.changes().get(4).undoneAt()).isNotNull();
        assertThat(read.changes().get(5).about(null)).isEqualTo(new Pause(day(9, 28), "other"));
        assertThat(read.changes().get(1).item()).satisfies(place -> {
            assertThat(place.week()).isEqualTo(5);
            assertThat(place.run()).isEqualTo(1);
        });
        assertThat(ProgrammeExport.read(read.text())).isEqualTo(read);
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        unreadable("{ nee", "it is not JSON, or it was cut off");
        unreadable("[]", "it is not a programme that Samenbeter wrote");
        unreadable("{\"format\": \"samenbeter-programma\", \"version\": 2}", "it has version 2 of the format");
        unreadable("{\"format\": \"samenbeter-programma\", \"version\": 1, \"runs\": []}", "it holds no weeks");
        unreadable(
                "{\"format\": \"samenbeter-programma\", \"version\": 1,"
                        + " \"runs\": [{\"number\": 1, \"weeks\": [{\"number\": 1, \"monday\": \"soon\"}]}]}",
                "something in it is missing");
    }

    private static void unreadable(String text, String why) {
        assertThatExceptionOfType(ProgrammeExport.Unreadable.class)
                .isThrownBy(() -> ProgrammeExport.read(text))
                .withMessageContaining(why);
    }
}
