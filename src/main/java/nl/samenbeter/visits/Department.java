package nl.samenbeter.visits;

/** Departments of a school for which there are example questions. */
public enum Department {
    ROSTERS,
    ICT,
    FACILITIES,
    TECHNICAL,
    HR,
    ADMINISTRATION;

    /** Key of its text. */
    public String key() {
        return "visits.service." + name();
    }
}
