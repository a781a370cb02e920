package nl.samenbeter.notifications;

/** How somebody wants to hear of one kind. */
public record Choice(boolean inProduct, boolean byMail) {

    static final Choice DEFAULT = new Choice(true, true);
}
