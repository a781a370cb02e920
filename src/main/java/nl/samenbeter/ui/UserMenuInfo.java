package nl.samenbeter.ui;

import java.util.Map;

/** Who is signed in, for the user menu. One bean, made by the room that signs people in. */
public interface UserMenuInfo {

    /** The person's name; empty when nobody is signed in. */
    String name();

    /** Who it is, as what this device keeps is filed under; empty when nobody is signed in. */
    default String person() {
        return "";
    }

    /** Role and team in one line: "Medewerker · Rooster &amp; ICT". */
    String roleLine();

    /** The person's own pages: the key of the text and the route, in the order of the menu. */
    default Map<String, String> pages() {
        return Map.of();
    }

    /** Ends the session and leads to the sign-in page. */
    void signOut();
}
