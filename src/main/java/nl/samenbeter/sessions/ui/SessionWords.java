package nl.samenbeter.sessions.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.sessions.Mood;
import nl.samenbeter.sessions.SessionPart;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** Words and drawings that the element fills in by itself, since it goes on without a connection. */
final class SessionWords {

    static final Map<String, String> ICONS = Stream.of(
                    Icon.PERSON,
                    Icon.STAR,
                    Icon.FLAG,
                    Icon.CALENDAR,
                    Icon.CHECKLIST,
                    Icon.PENCIL,
                    Icon.PLAY,
                    Icon.PAUSE,
                    Icon.ARROW,
                    Icon.TICK,
                    Icon.UNDO,
                    Icon.PLUS,
                    Icon.TARGET,
                    Icon.INFO,
                    Icon.SPEECH,
                    Icon.SOUND,
                    Icon.SILENT,
                    Icon.CLOCK,
                    Icon.DONE,
                    Icon.UPCOMING,
                    Icon.RUNNING,
                    Icon.LATE)
            .collect(Collectors.toUnmodifiableMap(SessionWords::name, Icon::svg));

    private static final List<String> WORDS = List.of(
            "looking",
            "overTime",
            "leftFor",
            "ofMinutes",
            "noneToday",
            "nobody",
            "change",
            "start",
            "startNow",
            "startNowHelp",
            "hats",
            "leave",
            "decide",
            "decideHelp",
            "soundOn",
            "soundOff",
            "pause",
            "resume",
            "next",
            "finish",
            "takeOver",
            "moodsHidden",
            "counted",
            "undo",
            "keptSoon",
            "all",
            "late",
            "owner",
            "ownerMissing",
            "fewer",
            "more",
            "end",
            "howMany",
            "over",
            "decided",
            "tipHelp",
            "TIP",
            "TOP",
            "ask.TIP",
            "ask.TOP",
            "close",
            "keep",
            "noWords",
            "step.dn",
            "step.cur",
            "step.to",
            "TODO",
            "DOING",
            "DONE",
            "none.SUCCESSES",
            "none.GOALS",
            "none.POINTS",
            "none.PLANNING",
            "new.SUCCESSES",
            "new.ACTIONS",
            "new.POINTS",
            "help.SUCCESSES",
            "help.ACTIONS",
            "help.POINTS");

    private SessionWords() {}

    /** As the element asks for a drawing. */
    static String name(Icon icon) {
        return icon.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, String> words(boolean week) {
        Map<String, String> words = new HashMap<>();
        WORDS.forEach(word -> words.put(word, Texts.text("sessions.mode.word." + word, "{0}", "{1}")));
        for (SessionPart part : SessionPart.values()) {
            words.put(part.name(), part(part, week));
        }
        for (Mood mood : Mood.values()) {
            words.put(mood.name(), Texts.text("sessions.mode.mood." + mood));
        }
        return words;
    }

    static String part(SessionPart part, boolean week) {
        boolean today = part == SessionPart.PLANNING && !week;
        return Texts.text(today ? "sessions.mode.part.TODAY" : "sessions.mode.part." + part);
    }
}
