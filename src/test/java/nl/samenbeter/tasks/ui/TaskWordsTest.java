package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
