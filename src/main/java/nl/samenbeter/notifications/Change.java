package nl.samenbeter.notifications;

/** Something of this kind is different for these people; what, they have to read themselves. */
public record Change(ChangeKind kind, ChangeScope scope) {}
