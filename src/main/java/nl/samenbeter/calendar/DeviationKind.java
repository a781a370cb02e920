package nl.samenbeter.calendar;

/** How a school departs from the official set. */
public enum DeviationKind {
    /** Own dates in the place of an official holiday of the same school year. */
    REPLACED_HOLIDAY,
    EXTRA_HOLIDAY,
    STUDY_DAY,
    /** Days inside a holiday or on a public holiday on which there is school after all. */
    SCHOOL_DAY
}
