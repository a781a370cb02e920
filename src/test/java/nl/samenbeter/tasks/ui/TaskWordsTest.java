package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskWordsTest {

    @Test
    void aDecisionIsTheSchoolLeaderships() {
        assertThat(TaskWords.whose(row("decision"), "nobodys"))
                .isEqualTo("Besluit van de schoolleiding, nog van niemand");
        assertThat(TaskWords.whose(row("decision"), "giveBack")).isEqualTo("Teruggeven aan de schoolleiding");
    }

    @Test
    void anythingElseIsTheTeams() {
        assertThat(TaskWords.whose(row("meeting"), "nobodys")).isEqualTo("Taak van het team, nog van niemand");
        assertThat(TaskWords.whose(row("meeting"), "givenBack", "Bord inrichten"))
                .isEqualTo("Teruggegeven aan het team: Bord inrichten");
    }

    @Test
    void aTaskWithoutATeamIsTheSchools() {
        TaskRow row = row("meeting", null);
        assertThat(TaskWords.whose(row, "nobodys")).isEqualTo("Taak van de school, nog van niemand");
        assertThat(TaskWords.whose(row("decision", null), "tag")).isEqualTo("Besluit van de schoolleiding");
    }

    @Test
    void aVariantOfAnElementHasATitleOfItsOwn() {
        assertThat(TaskWords.title(row("barometer", "userTask_fillBarometer", "B1")))
                .isEqualTo("Barometer B1 invullen (tussenmeting)");
        assertThat(TaskWords.title(row("barometer", "userTask_fillBarometer", "OTHER")))
                .isEqualTo("Barometer invullen");
        assertThat(TaskWords.title(row("barometer", "userTask_fillBarometer", null)))
                .isEqualTo("Barometer invullen");
    }

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 23, 9, 0);

    private static TaskRow due(LocalDateTime due, TaskGroup group) {
        TaskRow row = row("meeting");
        return new TaskRow(
                row.id(),
                row.element(),
                row.name(),
                row.formKey(),
                row.kind(),
                row.school(),
                row.team(),
                row.whose(),
                row.programme(),
                row.week(),
                row.minutes(),
                due,
                group,
                true,
                true,
                null,
                null);
    }

    private static @Nullable String words(LocalDateTime due, TaskGroup group) {
        return TaskWords.due(due(due, group), NOW);
    }

    @Test
    void saysUntilWhenInPlainWords() {
        assertThat(words(NOW.minusDays(1), TaskGroup.LATE)).isEqualTo("moest gisteren, di 22 sep");
        assertThat(words(NOW.withHour(15), TaskGroup.TODAY)).isEqualTo("vandaag vóór 15:00");
        assertThat(words(NOW.plusDays(1).withHour(17), TaskGroup.THIS_WEEK)).isEqualTo("morgen vóór 17:00");
        assertThat(words(NOW.plusDays(2), TaskGroup.THIS_WEEK)).isEqualTo("nog 2 dagen, vr 25 sep");
        assertThat(words(NOW.plusDays(14), TaskGroup.LATER)).isEqualTo("nog 14 dagen, wo 7 okt");
        assertThat(words(NOW.plusDays(15), TaskGroup.LATER)).isEqualTo("do 8 okt");
        assertThat(TaskWords.due(row("meeting"), NOW)).isNull();
    }

    @Test
    void warnsADayBeforeAndNotOnceItIsLate() {
        assertThat(TaskWords.isSoon(due(NOW.plusDays(1), TaskGroup.THIS_WEEK), NOW))
                .isTrue();
        assertThat(TaskWords.isSoon(due(NOW.plusDays(1).plusMinutes(1), TaskGroup.THIS_WEEK), NOW))
                .isFalse();
        assertThat(TaskWords.isSoon(due(NOW.minusMinutes(1), TaskGroup.LATE), NOW))
                .isFalse();
        assertThat(TaskWords.isSoon(row("meeting"), NOW)).isFalse();
    }

    private static TaskRow row(String kind, String element, @Nullable String variant) {
        TaskRow row = row(kind);
        return new TaskRow(
                row.id(),
                element,
                row.name(),
                row.formKey(),
                kind,
                row.school(),
                row.team(),
                row.whose(),
                row.programme(),
                row.week(),
                row.minutes(),
                row.due(),
                row.group(),
                row.mine(),
                row.shared(),
                variant,
                null);
    }

    private static TaskRow row(String kind) {
        return row(kind, TeamId.next());
    }

    private static TaskRow row(String kind, @Nullable TeamId team) {
        return new TaskRow(
                new TaskId("1"),
                "userTask_freeTime",
                "Tijd vrijmaken",
                "programme/free-time",
                kind,
                SchoolId.next(),
                team,
                "Rooster & ICT",
                ProgrammeId.next(),
                null,
                0,
                null,
                TaskGroup.LATER,
                false,
                true,
                null,
                null);
    }
}
