package nl.samenbeter.ui;

/** A room's number at its menu entry, for the person who is signed in. Beans of this type are found by the layout. */
public interface MenuBadge {

    /** The route of the menu entry, for example {@code taken}. */
    String route();

    /** The number now; nothing is shown at nought. */
    int count();

    /** What the number counts, in words for screen readers. */
    String label(int count);
}
