package nl.samenbeter.sessions.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code board-session.js} draws. Names and texts are those of its code. */
record SessionData(
        String team,
        String title,
        String subtitle,
        @Nullable String home,
        boolean mayLead,
        boolean mayAdd,
        int expected,
        @Nullable String planned,
        @Nullable String next,
        List<Hat> hats,
        List<Person> people,
        List<Person> owners,
        @Nullable Live live,
        Board board,
        Map<String, String> words,
        Map<String, String> icons) {

    record Hat(
            String hat,
            String label,
            @Nullable String person,
            @Nullable String name) {}

    record Person(String id, String name) {}

    /** @param tips why one gives a tip and a top; absent when there is nobody to give them to */
    record Live(
            String id,
            int minutes,
            String part,
            List<Box> boxes,
            long partMillis,
            long totalMillis,
            boolean paused,
            boolean leads,
            String leader,
            @Nullable Map<String, Integer> moods,
            List<String> decisions,
            boolean over,
            @Nullable String summary,
            @Nullable String tips) {}

    record Box(String part, String name, int seconds, String label) {}

    /** The lists of the board; the names are those of the parts. */
    record Board(
            List<Line> SUCCESSES,
            List<Goal> GOALS,
            List<Card> ACTIONS,
            List<Line> POINTS,
            List<Line> PLANNING,
            int late) {}

    record Line(
            String text,
            @Nullable String small,
            @Nullable String when,
            @Nullable String icon,
            @Nullable String tone) {}

    record Goal(
            String title,
            @Nullable String value,
            @Nullable String was,
            @Nullable String target,
            int percent) {}

    record Card(
            String id,
            String text,
            String column,
            @Nullable String owner,
            @Nullable String due) {}
}
