package nl.samenbeter.calendar;

import java.time.LocalDate;

public record PublicHoliday(PublicHolidayKind kind, String name, LocalDate day) {}
