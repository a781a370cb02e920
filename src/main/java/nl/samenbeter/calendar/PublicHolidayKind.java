package nl.samenbeter.calendar;

/** Public holidays that are a day off at schools by default (domain 6.2). */
public enum PublicHolidayKind {
    NEW_YEARS_DAY,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION_DAY,
    FRIDAY_AFTER_ASCENSION,
    WHIT_MONDAY,
    CHRISTMAS_DAY,
    SECOND_CHRISTMAS_DAY
}
