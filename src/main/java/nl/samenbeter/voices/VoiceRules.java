package nl.samenbeter.voices;

import java.time.LocalDate;
import nl.samenbeter.calendar.SchoolCalendar;

/** Those asked hear within ten school days what comes of it (domain 2.7). */
final class VoiceRules {

    static final int SCHOOL_DAYS = 10;

    private VoiceRules() {}

    static LocalDate reportDue(SchoolCalendar calendar, LocalDate askedOn) {
        return calendar.addSchoolDays(askedOn, SCHOOL_DAYS);
    }
}
