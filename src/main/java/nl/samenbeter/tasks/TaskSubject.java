package nl.samenbeter.tasks;

import java.time.ZoneId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, told by the room that owns the process.
 *
 * @param team absent for a task of the school itself
 * @param programme absent when the task belongs to no programme of a team
 * @param kind the plan's kind ({@code barometer}, {@code meeting}, …), which decides the icon
 * @param minutes expected work in minutes, 0 when not known
 * @param week programme week, absent for preparation
 * @param variant which of several of the same element, with texts of its own: {@code task.<element>.<variant>.title}
 */
public record TaskSubject(
        SchoolId school,
        @Nullable TeamId team,
        @Nullable ProgrammeId programme,
        @Nullable PlanItemId planItem,
        @Nullable Integer week,
        String kind,
        int minutes,
        ZoneId zone,
        @Nullable String variant) {

    public TaskSubject(
            SchoolId school,
            @Nullable TeamId team,
            @Nullable ProgrammeId programme,
            @Nullable PlanItemId planItem,
            @Nullable Integer week,
            String kind,
            int minutes,
            ZoneId zone) {
        this(school, team, programme, planItem, week, kind, minutes, zone, null);
    }

    public TaskSubject ofVariant(String name) {
        return new TaskSubject(school, team, programme, planItem, week, kind, minutes, zone, name);
    }
}
