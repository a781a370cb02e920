package nl.samenbeter.calendar;

/** The three public holidays of which each school decides itself whether they are days off (domain 6.2). */
public record PublicHolidayChoice(boolean goodFriday, boolean liberationDay, boolean fridayAfterAscension) {

    public static final PublicHolidayChoice ALL = new PublicHolidayChoice(true, true, true);

    public boolean isOff(PublicHolidayKind kind) {
        return switch (kind) {
            case GOOD_FRIDAY -> goodFriday;
            case LIBERATION_DAY -> liberationDay;
            case FRIDAY_AFTER_ASCENSION -> fridayAfterAscension;
            default -> true;
        };
    }
}
