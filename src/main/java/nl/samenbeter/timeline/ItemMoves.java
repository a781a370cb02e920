package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.PlannedItem;
import org.jspecify.annotations.Nullable;

/**
 * New moments for single items. What is over stays; what is open keeps the moment at which it opened, and its sessions that
 * were answered or have been. Pure.
 */
final class ItemMoves {

    private final SchoolCalendar calendar;
    private final WeekSteps steps;
    private final LocalDateTime now;

    /** @param now local time of the school; what lies before it has been */
    ItemMoves(SchoolCalendar calendar, LocalDateTime now) {
        this.calendar = calendar;
        this.steps = new WeekSteps(calendar);
        this.now = now;
    }

    /** Whether its dates can still change: open, or not opened yet. Who has to be at an open event with other schools keeps its moment. */
    boolean mayMove(Item item) {
        return item.status() == PlanItemStatus.OPEN && item.kind() != PlanKind.NETWORK_EVENT || waits(item);
    }

    /** Planned, or skipped before it opened: its timer still waits. */
    boolean waits(Item item) {
        return item.status() == PlanItemStatus.PLANNED
                || item.status() == PlanItemStatus.SKIPPED
                        && item.moments().opensAt().isAfter(now);
    }

    /** A meeting that is due as soon as it is over, so that this goes along with it. */
    static boolean isDueAtItsEnd(Item item) {
        Moments moments = item.moments();
        return moments.begins() != null
                && moments.dueAt()
                        .equals(moments.firstDay().atTime(moments.begins()).plusMinutes(item.meetingMinutes()));
    }

    /** A meeting that had to give way to a day off, on the day that was meant for it. */
    static Item asMeant(Item item) {
        Moments was = item.moments();
        if (!item.isMeeting() || isAnswered(item) || was.movedFrom().equals(was.firstDay())) {
            return item;
        }
        LocalDate day = was.movedFrom();
        boolean opensThen = item.status() != PlanItemStatus.OPEN
                && was.opensAt().toLocalDate().equals(was.firstDay());
        boolean dueThen = was.dueAt().toLocalDate().equals(was.lastDay());
        return item.with(was.withDays(day, day, day)
                .withTimes(
                        opensThen ? day.atTime(was.opensAt().toLocalTime()) : was.opensAt(),
                        dueThen ? day.atTime(was.dueAt().toLocalTime()) : was.dueAt(),
                        was.lapsesAt()));
    }

    /** As the model plans it. */
    static Item planned(Item item, PlannedItem planned) {
        return planned(item, planned, item.status(), item.moments().reason());
    }

    static Item planned(Item item, PlannedItem planned, PlanItemStatus status, @Nullable String reason) {
        Moments was = item.moments();
        return item.with(Moments.of(planned, was.place())
                .withMinutes(was.minutes())
                .ending(status, reason)
                .withByHand(was.byHand()));
    }

    /**
     * Every day of it goes where the maps say.
     *
     * @param days to school days
     * @param wishes where the day goes that it would have if no day were off
     * @param byHand its moment does not follow the model any more
     */
    Item mapped(Item item, DayMap days, DayMap wishes, boolean byHand) {
        Moments was = item.moments();
        LocalDate first = first(item, days);
        LocalDate last = isOneDay(item) ? first : last(was, wishes.moved(was.lastDay()), first);
        List<Session> sessions = item.isMeeting() ? sessionsOn(first, was) : sessions(was, days);
        return mapped(item, first, last, sessions, days, wishes, byHand);
    }

    private static List<Session> sessionsOn(LocalDate day, Moments was) {
        return was.sessions().stream()
                .map(session -> new Session(day, session.begins(), session.minutes(), session.held()))
                .toList();
    }

    private static boolean isAnswered(Item item) {
        return item.moments().sessions().stream().anyMatch(session -> session.held() != null);
    }

    private static boolean isOneDay(Item item) {
        return item.isMeeting()
                || !item.isSessionBlock()
                        && item.moments().firstDay().equals(item.moments().lastDay());
    }

    /** A window that has begun still began then, and a session that was answered was held then. */
    private LocalDate first(Item item, DayMap days) {
        LocalDate was = item.moments().firstDay();
        if (isOneDay(item)) {
            return isAnswered(item) ? was : days.moved(was);
        }
        LocalDate first = days.moved(was);
        LocalDate today = now.toLocalDate();
        boolean stays = !was.isAfter(today) && (item.status() == PlanItemStatus.OPEN || first.isBefore(today));
        return stays ? was : first;
    }

    /** A window keeps its remaining days, but does not end behind now for a day off. */
    LocalDate last(Moments was, LocalDate wish, LocalDate first) {
        LocalDate today = now.toLocalDate();
        LocalTime time = was.dueAt().toLocalTime();
        LocalDate earliest = today.atTime(time).isAfter(now) ? today : today.plusDays(1);
        boolean ahead = !wish.isBefore(earliest) && first.isBefore(earliest);
        return steps.lastSchoolDay(wish, ahead ? earliest : first);
    }

    /** With these days and sessions; its other moments follow. */
    Item mapped(
            Item item,
            LocalDate from,
            LocalDate to,
            List<Session> sessions,
            DayMap days,
            DayMap wishes,
            boolean byHand) {
        Moments was = item.moments();
        boolean block = item.isSessionBlock();
        LocalDate first = block && sessions.getFirst().day().isBefore(from)
                ? sessions.getFirst().day()
                : from;
        LocalDate last = block && sessions.getLast().day().isAfter(to)
                ? sessions.getLast().day()
                : to;
        LocalDateTime due = was.dueAt().toLocalDate().equals(was.lastDay())
                ? last.atTime(was.dueAt().toLocalTime())
                : days.moved(was.dueAt());
        return item.with(was.withDays(first, last, movedFrom(item, wishes, first))
                .withTimes(
                        item.status() == PlanItemStatus.OPEN ? was.opensAt() : opens(was, wishes, first),
                        due,
                        was.lapsesAt().equals(was.dueAt()) ? due : lapses(wishes.moved(was.lapsesAt()), due))
                .withByHand(byHand)
                .withSessions(sessions));
    }

    /** Only a meeting has a day that it would have had. */
    private LocalDate movedFrom(Item item, DayMap wishes, LocalDate first) {
        if (!item.isMeeting()) {
            return first;
        }
        LocalDate wish = wishes.moved(item.moments().movedFrom());
        return calendar.isSchoolDay(wish) ? first : wish;
    }

    private static LocalDateTime opens(Moments was, DayMap wishes, LocalDate first) {
        LocalDateTime latest = first.atTime(was.opensAt().toLocalTime());
        LocalDateTime opens = was.opensAt().toLocalDate().equals(was.firstDay()) ? latest : wishes.moved(was.opensAt());
        return opens.isAfter(latest) ? latest : opens;
    }

    /** Not before it is due, and nothing stays open over the summer. */
    LocalDateTime lapses(LocalDateTime wanted, LocalDateTime due) {
        LocalDateTime latest = steps.year(WeekSteps.monday(due.toLocalDate()))
                .map(year -> year.lastDay().atTime(TimelineHours.DAY_CLOSES))
                .filter(wanted::isAfter)
                .orElse(wanted);
        return latest.isBefore(due) ? due : latest;
    }

    /** Two sessions never share a day. */
    private List<Session> sessions(Moments was, DayMap days) {
        Map<LocalDate, Session> next = new TreeMap<>();
        was.sessions().stream().filter(this::stays).forEach(session -> next.put(session.day(), session));
        was.sessions().stream()
                .filter(session -> !stays(session))
                .map(session ->
                        new Session(days.moved(session.day()), session.begins(), session.minutes(), session.held()))
                .forEach(session -> next.putIfAbsent(session.day(), session));
        return List.copyOf(next.values());
    }

    /** Was answered, or has begun. */
    boolean stays(Session session) {
        return session.held() != null || !session.day().atTime(session.begins()).isAfter(now);
    }
}
