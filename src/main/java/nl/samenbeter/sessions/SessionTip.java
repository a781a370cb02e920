package nl.samenbeter.sessions;

import java.time.LocalDate;

/** @param day of the session that the reader led */
public record SessionTip(LocalDate day, boolean top, String words) {}
