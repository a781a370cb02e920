package nl.samenbeter.visits;

/** Why an appointment is called off: a code, never free text (rulings 26). */
public enum CallOffReason {
    OTHER_MOMENT,
    OTHER_WORK,
    NOT_THERE,
    OTHER;

    /** Key of its text. */
    public String key() {
        return "visits.callOff." + name();
    }
}
