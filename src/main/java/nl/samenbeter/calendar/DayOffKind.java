package nl.samenbeter.calendar;

/** Why there is no school; where two reasons meet on one day, the first of this list is given. */
public enum DayOffKind {
    OWN_HOLIDAY,
    OFFICIAL_HOLIDAY,
    PUBLIC_HOLIDAY,
    STUDY_DAY
}
