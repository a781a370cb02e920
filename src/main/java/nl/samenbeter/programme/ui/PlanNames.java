package nl.samenbeter.programme.ui;

import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.ui.ElementNames;
import nl.samenbeter.ui.Icon;

/** How plan items are named and drawn. A text wins over the model, which speaks only Dutch and names a block of
 * sessions, not one of them; teaching teams have names of their own. */
public final class PlanNames {

    private PlanNames() {}

    public static String of(Appointment appointment) {
        return of(appointment.element(), appointment.name());
    }

    /** @param name as in the model */
    public static String of(String element, String name) {
        return ElementNames.of(element, name);
    }

    public static Icon icon(PlanKind kind) {
        return switch (kind) {
            case BOARD_SESSIONS -> Icon.BOARD;
            case VISIT -> Icon.EYE;
            case PREPARATION -> Icon.PENCIL;
            case BAROMETER -> Icon.PULSE;
            case MEETING, ARENA -> Icon.PEOPLE;
            case TRAINING -> Icon.BOOK;
            case GOALS -> Icon.TARGET;
            case EVALUATION -> Icon.STAR;
            case COACH_TALK -> Icon.SPEECH;
            case ACTION_TIME -> Icon.WRENCH;
            case NETWORK_EVENT -> Icon.PIZZA;
        };
    }
}
