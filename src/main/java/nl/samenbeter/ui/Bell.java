package nl.samenbeter.ui;

/** The bell beside the user menu, for whoever is signed in. One bean, made by the room that tells people things. */
public interface Bell {

    /** The page the bell leads to. */
    String route();

    /** Whether there is somebody to tell things to. */
    boolean visible();

    /** How many are new; no number is shown at nought. */
    int count();

    /** The bell's name with what the number counts, in words for screen readers. */
    String label(int count);
}
