package nl.samenbeter.visits;

/** Services of a school for which there are example questions. */
public enum SupportService {
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
