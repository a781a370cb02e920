package nl.samenbeter.sessions;

import java.time.LocalDate;

/** A paired screen as the coach sees it. */
public record ScreenRow(BoardScreenId id, String place, LocalDate pairedOn, LocalDate validUntil) {}
