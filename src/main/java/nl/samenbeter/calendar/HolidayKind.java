package nl.samenbeter.calendar;

/** The five holidays of the official set, with the length in days that each has there (domain 6.1). */
public enum HolidayKind {
    AUTUMN(9),
    CHRISTMAS(16),
    SPRING(9),
    MAY(9),
    SUMMER(44);

    private final int officialDays;

    HolidayKind(int officialDays) {
        this.officialDays = officialDays;
    }

    public int officialDays() {
        return officialDays;
    }
}
