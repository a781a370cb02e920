package nl.samenbeter.ui;

import java.util.List;

/** The shortcuts of one room, for the overview; a bean. */
public interface ShortcutGroup {

    /** Key of the words above them. */
    String title();

    List<Shortcut> shortcuts();
}
