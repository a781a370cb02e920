package nl.samenbeter.preparations;

import java.time.LocalDate;

/** What a group of the team has worked out: for the whole team to read. */
public record WorkedOut(GroupRef group, String teamName, String question, LocalDate day, Standing standing) {

    /** How far it has come: only worked out, tried, or the way the team works now. */
    public enum Standing {
        WORKED_OUT,
        AGREED,
        INTRODUCED,
        STOPPED
    }
}
