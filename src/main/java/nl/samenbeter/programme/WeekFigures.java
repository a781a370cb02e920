package nl.samenbeter.programme;

import java.util.Map;

/**
 * One week of a programme in counts of the team, never of a person.
 *
 * @param sessionsPlanned board sessions whose day has come, with or without an answer; not those of a block that was
 *     skipped or cancelled
 * @param plannedMinutes per participant, inside the norm, of the whole week
 * @param normMinutes what a week may ask on average
 * @param kinds only those of which something counts
 */
public record WeekFigures(
        ProgrammeWeek week,
        int sessionsPlanned,
        int sessionsHeld,
        int sessionsNotHeld,
        int plannedMinutes,
        int normMinutes,
        Map<PlanKind, KindFigures> kinds) {

    /** All kinds together. */
    public KindFigures total() {
        return kinds.values().stream().reduce(KindFigures.NONE, KindFigures::plus);
    }
}
