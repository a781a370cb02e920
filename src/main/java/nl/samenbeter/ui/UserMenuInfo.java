package nl.samenbeter.ui;

/** Who is signed in, for the user menu. One bean, made by the room that signs people in. */
public interface UserMenuInfo {

    /** The person's name; empty when nobody is signed in. */
    String name();

    /** Role and team in one line: "Medewerker · Rooster &amp; ICT". */
    String roleLine();

    /** Ends the session and leads to the sign-in page. */
    void signOut();
}
