package nl.samenbeter.notifications;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;

/**
 * What is filled in where a notice is read, in the reader's language: a day, a number, a name looked up by id, another
 * text. Never people's words.
 */
public record NoticeArgument(Type type, String value) {

    enum Type {
        DAY,
        NUMBER,
        TEAM,
        PERSON,
        TEXT
    }

    public static NoticeArgument day(LocalDate day) {
        return new NoticeArgument(Type.DAY, day.toString());
    }

    public static NoticeArgument number(int number) {
        return new NoticeArgument(Type.NUMBER, Integer.toString(number));
    }

    /** The team's name at the time of reading. */
    public static NoticeArgument team(TeamId team) {
        return new NoticeArgument(Type.TEAM, team.text());
    }

    /** The person's name at the time of reading. */
    public static NoticeArgument person(PersonId person) {
        return new NoticeArgument(Type.PERSON, person.text());
    }

    /** The text with this key. */
    public static NoticeArgument text(String key) {
        return new NoticeArgument(Type.TEXT, key);
    }

    String stored() {
        return type + ":" + value;
    }

    static NoticeArgument read(String stored) {
        int colon = stored.indexOf(':');
        return new NoticeArgument(Type.valueOf(stored.substring(0, colon)), stored.substring(colon + 1));
    }
}
