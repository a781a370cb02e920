package nl.samenbeter.timeline.ui;

import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.ui.Texts;

/** The lanes of a timeline, in the order in which they stand. */
enum Lane {
    SESSIONS,
    MEETINGS,
    VISITS,
    PREPARATIONS,
    TALKS,
    BAROMETER,
    OUTSIDE,
    STAFF;

    static Lane of(Item item) {
        if (item.audience() == PlanAudience.COACH || item.audience() == PlanAudience.LEADERSHIP) {
            return STAFF;
        }
        if (!item.insideNorm()) {
            return OUTSIDE;
        }
        return switch (item.kind()) {
            case BOARD_SESSIONS -> SESSIONS;
            case VISIT -> VISITS;
            case PREPARATION -> PREPARATIONS;
            case COACH_TALK -> TALKS;
            case BAROMETER -> BAROMETER;
            default -> MEETINGS;
        };
    }

    String word() {
        return Texts.text("timeline.lane." + name());
    }
}
