package nl.samenbeter.sessions.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.sessions.LiveSession;
import nl.samenbeter.sessions.Mood;
import nl.samenbeter.sessions.MoodCounts;
import nl.samenbeter.sessions.SessionPart;
import nl.samenbeter.sessions.SessionRow;
import nl.samenbeter.sessions.SessionState;
import nl.samenbeter.sessions.TimeBoxes;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Puts a session into words for the screen. */
final class SessionDataOf {

    private static final int MINUTE = 60;

    private final SessionState state;
    private final @Nullable String home;

    SessionDataOf(SessionState state, @Nullable String home) {
        this.state = state;
        this.home = home;
    }

    SessionData data() {
        LiveSession live = state.live();
        return new SessionData(
                state.team().text(),
                state.teamName(),
                subtitle(),
                home,
                state.mayLead(),
                state.mayLead(),
                Math.max(1, state.people().size()),
                state.planned() == null ? null : planned(state.planned()),
                next(),
                hats(),
                state.people().stream()
                        .map(person -> new SessionData.Person(person.id().text(), person.name()))
                        .toList(),
                SessionBoardData.owners(state),
                live == null ? null : live(live),
                SessionBoardData.of(state.board(), planning()),
                SessionWords.words(isWeek()),
                SessionWords.ICONS);
    }

    private boolean isWeek() {
        LiveSession live = state.live();
        SessionRow planned = state.planned();
        return live == null
                ? planned != null && TimeBoxes.isWeekSession(planned.minutes())
                : TimeBoxes.isWeekSession(live.minutes());
    }

    private String subtitle() {
        return state.planned() == null && state.live() == null
                ? Dates.sentence(Dates.longDay(state.today()))
                : Texts.text(isWeek() ? "sessions.mode.week" : "sessions.mode.day", Dates.day(state.today()));
    }

    private static String planned(SessionRow session) {
        return Texts.text("sessions.mode.planned", Dates.time(session.begins()), session.minutes());
    }

    private @Nullable String next() {
        SessionRow next = state.next();
        return next == null
                ? null
                : Texts.text("sessions.mode.next", Dates.longDay(next.day()), Dates.time(next.begins()));
    }

    private List<SessionData.Hat> hats() {
        return List.of(
                hat("leader", state.hats().leader()),
                hat("timeKeeper", state.hats().timeKeeper()),
                hat("scribe", state.hats().scribe()));
    }

    private SessionData.Hat hat(String hat, @Nullable PersonId person) {
        String name = person == null ? null : state.names().get(person);
        return new SessionData.Hat(
                hat,
                Texts.text("sessions.mode.hat." + hat),
                name == null || person == null ? null : person.text(),
                name);
    }

    private SessionData.Live live(LiveSession live) {
        return new SessionData.Live(
                live.id().text(),
                live.minutes(),
                live.part().name(),
                Arrays.stream(SessionPart.values())
                        .map(part -> box(part, live.minutes()))
                        .toList(),
                live.partMillis(),
                live.totalMillis(),
                live.paused(),
                live.leads(),
                leader(live),
                live.moods() == null ? null : moods(live.moods()),
                live.decisions(),
                live.isOver(),
                summary(live),
                tips(live));
    }

    private SessionData.Box box(SessionPart part, int minutes) {
        int seconds = TimeBoxes.seconds(part, minutes);
        String label = seconds == 0
                ? Texts.text("sessions.mode.glance")
                : seconds % MINUTE == 0
                        ? Dates.duration(seconds / MINUTE)
                        : Texts.text("sessions.mode.seconds", seconds / MINUTE, "%02d".formatted(seconds % MINUTE));
        return new SessionData.Box(part.name(), SessionWords.part(part, isWeek()), seconds, label);
    }

    private static String leader(LiveSession live) {
        if (live.screenPlace() != null) {
            return Texts.text("sessions.mode.leads.place", live.screenPlace());
        }
        return live.screenPerson() == null
                ? Texts.text("sessions.mode.leads.other")
                : Texts.text("sessions.mode.leads.person", live.screenPerson());
    }

    private static Map<String, Integer> moods(MoodCounts moods) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(Mood.GOOD.name(), moods.good());
        counts.put(Mood.SO_SO.name(), moods.soSo());
        counts.put(Mood.BAD.name(), moods.bad());
        return counts;
    }

    private static @Nullable String summary(LiveSession live) {
        return live.minutesHeld() == null
                ? null
                : Texts.text("sessions.mode.summary", Dates.duration(live.minutesHeld()), live.present());
    }

    private @Nullable String tips(LiveSession live) {
        return Optional.ofNullable(state.hats().leader())
                .filter(leader -> live.isOver())
                .map(state.names()::get)
                .map(name -> Texts.text("sessions.mode.tips", name))
                .orElse(null);
    }

    private List<SessionData.Line> planning() {
        List<SessionData.Line> lines = new ArrayList<>();
        state.meetings().forEach(meeting -> {
            boolean today = meeting.day().equals(state.today());
            String name = PlanNames.of(meeting.element(), meeting.name());
            String time = Dates.time(meeting.begins());
            String what = today ? name : Texts.text("sessions.mode.at", name, time);
            String place = meeting.place();
            lines.add(new SessionData.Line(
                    place == null ? what : what + ", " + place,
                    null,
                    today ? time : Dates.shortWeekday(meeting.day().getDayOfWeek()),
                    null,
                    null));
        });
        return lines;
    }
}
