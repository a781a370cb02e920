package nl.samenbeter.notifications;

/** An open screen. Called on a thread of its own, without a user. */
public interface ChangeListener {

    boolean isConcernedBy(Change change);

    /** Comes back at once; the work is done elsewhere. */
    void lookAgain();
}
