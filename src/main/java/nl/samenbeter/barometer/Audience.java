package nl.samenbeter.barometer;

/** Who answers a set of questions. */
public enum Audience {
    TEAM,
    /** Of the school, about its teams. */
    LEADERSHIP,
    /** Of the school, about the service of one team. */
    TEACHERS
}
