package nl.samenbeter.notifications;

import java.time.LocalDateTime;

/** A notice as its person reads it; the moment is local to the school. */
public record NoticeRow(
        NoticeId id, NoticeKind kind, String sentence, String route, LocalDateTime toldAt, boolean read) {}
