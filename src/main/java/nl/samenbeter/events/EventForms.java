package nl.samenbeter.events;

/** The form keys of this room's user tasks, as in the models. */
public final class EventForms {

    /** A team registers for the meeting of its plan item. */
    public static final String REGISTER = "events/register";
    /** A school registers for a bootcamp. */
    public static final String REGISTER_SCHOOL = "events/register-school";

    public static final String RECORD_ATTENDANCE = "events/record-attendance";
    public static final String WRITE_CARD = "events/write-card";

    private EventForms() {}
}
