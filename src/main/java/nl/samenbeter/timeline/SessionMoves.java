package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.PlannedItem;
import nl.samenbeter.programme.PlannedItem.PlannedSession;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.WeekPlanner;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import org.jspecify.annotations.Nullable;

/**
 * Another rhythm of the board sessions on the plan that is there: on what happens at the board and is still to come. Other
 * items stay where they are. Pure.
 */
final class SessionMoves {

    private static final int LONGEST_PLACE = 100;

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDateTime now;

    SessionMoves(PlanState plan, SchoolCalendar calendar, LocalDateTime now) {
        this.plan = plan;
        this.calendar = calendar;
        this.now = now;
    }

    PlanState to(ChangeSessions change) {
        check(change);
        String place = change.place();
        PlanState next = plan.with(plan.programme().meeting(change.rhythm(), place));
        Map<Integer, List<PlannedItem>> planned =
                plan.runs().stream().collect(Collectors.toMap(Run::number, run -> planned(run, change.rhythm())));
        return next.with(
                plan.runs(),
                plan.items().stream()
                        .map(item -> item.status().isOver()
                                ? item
                                : element(item, change.rhythm())
                                        .map(element -> atTheBoard(
                                                item, element, planned.get(item.run()), change.rhythm(), place))
                                        .orElse(item))
                        .toList());
    }

    private Optional<PlanElement> element(Item item, SessionRhythm rhythm) {
        return plan.run(item.run()).drawn(item).map(rhythm::applied).filter(PlanElement::isAtTheBoard);
    }

    private static void check(ChangeSessions change) {
        SessionRhythm rhythm = change.rhythm();
        SessionRhythm.mustBeByDay(rhythm.time());
        for (int minutes : List.of(rhythm.dayMinutes(), rhythm.weekMinutes())) {
            if (minutes < SessionRhythm.SHORTEST || minutes > SessionRhythm.LONGEST) {
                throw new DomainException("programme.sessionMinutes", SessionRhythm.SHORTEST, SessionRhythm.LONGEST);
            }
        }
        String place = Objects.requireNonNullElse(change.place(), "");
        if (place.isEmpty()) {
            throw new DomainException("programme.sessionPlaceMissing");
        }
        if (place.length() > LONGEST_PLACE) {
            throw new DomainException("shared.textTooLong", LONGEST_PLACE, place.length());
        }
    }

    private List<PlannedItem> planned(Run run, SessionRhythm rhythm) {
        List<PlanElement> elements = run.weeks().stream()
                .flatMap(week -> run.elements().stream()
                        .filter(element -> element.week() == week.drawn())
                        .map(element -> element.inWeek(week.number())))
                .toList();
        return new WeekPlanner(calendar, rhythm).plan(elements, run.weeks());
    }

    private Item atTheBoard(
            Item item, PlanElement element, List<PlannedItem> all, SessionRhythm rhythm, @Nullable String place) {
        Moments was = item.moments();
        if (was.lastDay().isBefore(now.toLocalDate())) {
            return item;
        }
        if (!element.isSessionBlock()) {
            return item.with(meeting(item, rhythm.time(), place));
        }
        List<PlannedSession> sessions = all.stream()
                .filter(one -> one.element().week() == item.week())
                .filter(one -> one.element().element().equals(item.element()))
                .findFirst()
                .map(one -> sessions(was, one))
                .orElseGet(() -> asTheyWere(was, rhythm));
        return item.with(block(was, element, sessions, rhythm.time(), place));
    }

    private List<PlannedSession> sessions(Moments was, PlannedItem planned) {
        boolean elsewhere =
                was.byHand() || planned.sessions().stream().anyMatch(session -> isOutside(was, session.day()));
        return elsewhere ? onItsDays(was, planned) : planned.sessions();
    }

    /** Of a week without a school day, for which nothing is planned. */
    private static List<PlannedSession> asTheyWere(Moments was, SessionRhythm rhythm) {
        return was.sessions().stream()
                .map(session -> new PlannedSession(session.day(), rhythm.time(), session.minutes()))
                .toList();
    }

    /** A block that days off have cut keeps its days, also when they are school days again by now. */
    private static boolean isOutside(Moments was, LocalDate day) {
        return !was.sessions().isEmpty() && (day.isBefore(was.firstDay()) || day.isAfter(was.lastDay()));
    }

    /** Sessions of a block that was moved stay on the days where it went, the long one on its own. */
    private List<PlannedSession> onItsDays(Moments was, PlannedItem planned) {
        PlannedSession model = planned.sessions().getFirst();
        int longest = planned.sessions().stream()
                .mapToInt(PlannedSession::minutes)
                .max()
                .orElseThrow();
        int shortest = planned.sessions().stream()
                .mapToInt(PlannedSession::minutes)
                .min()
                .orElseThrow();
        LocalDate longDay = was.sessions().stream()
                .max(Comparator.comparingInt(Session::minutes))
                .map(Session::day)
                .orElseThrow();
        boolean once = planned.sessions().size() == 1;
        return was.firstDay()
                .datesUntil(was.lastDay().plusDays(1))
                .filter(calendar::isSchoolDay)
                .filter(day -> !once || day.equals(longDay))
                .map(day -> new PlannedSession(day, model.begins(), day.equals(longDay) ? longest : shortest))
                .toList();
    }

    private Moments block(
            Moments was, PlanElement element, List<PlannedSession> sessions, LocalTime time, @Nullable String place) {
        Map<LocalDate, Session> next = new TreeMap<>();
        was.sessions().stream()
                .filter(session -> session.held() != null || !isAhead(session.day(), session.begins()))
                .forEach(session -> next.put(session.day(), session));
        sessions.stream()
                .filter(session -> isAhead(session.day(), session.begins()))
                .map(session -> new Session(session.day(), session.begins(), session.minutes(), null))
                .forEach(session -> next.putIfAbsent(session.day(), session));
        sessions.stream()
                .filter(session -> !isAhead(session.day(), session.begins()))
                .flatMap(session ->
                        was.sessions().stream().filter(old -> old.day().equals(session.day())))
                .forEach(session -> next.putIfAbsent(session.day(), session));
        boolean begun = was.begins() == null || next.values().stream().noneMatch(this::isToCome);
        return was.withMinutes(element.minutes())
                .withPlace(place == null ? was.place() : place)
                .withBegins(begun ? was.begins() : time)
                .withSessions(List.copyOf(next.values()));
    }

    private Moments meeting(Item item, LocalTime time, @Nullable String place) {
        Moments was = item.moments();
        LocalTime begins = was.begins();
        boolean moves = begins != null && isAhead(was.firstDay(), begins) && isAhead(was.firstDay(), time);
        LocalDateTime due = moves && ItemMoves.isDueAtItsEnd(item)
                ? was.firstDay().atTime(time).plusMinutes(item.meetingMinutes())
                : was.dueAt();
        boolean opensLater = moves
                && item.status() != PlanItemStatus.OPEN
                && was.opensAt().isAfter(was.firstDay().atTime(time));
        return was.withPlace(place == null ? was.place() : place)
                .withBegins(moves ? time : begins)
                .withTimes(
                        opensLater ? was.firstDay().atTime(time) : was.opensAt(),
                        due,
                        was.lapsesAt().isBefore(due) ? due : was.lapsesAt());
    }

    private boolean isToCome(Session session) {
        return session.held() == null && isAhead(session.day(), session.begins());
    }

    private boolean isAhead(LocalDate day, LocalTime time) {
        return day.atTime(time).isAfter(now);
    }
}
