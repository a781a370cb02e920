package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.PlannedItem;

/**
 * New moments for single items. What is over stays; what is open keeps the moment at which it opened, and its sessions that
 * were answered or have been. Pure.
 */
final class ItemMoves {

    private final LocalDateTime now;

    /** @param now local time of the school */
    ItemMoves(LocalDateTime now) {
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

    /** A meeting that had to give way to a day off, on the day that was meant for it. */
    static Item asMeant(Item item) {
        Moments was = item.moments();
        if (!item.isMeeting() || was.movedFrom().equals(was.firstDay())) {
            return item;
        }
        LocalDate day = was.movedFrom();
        return item.with(new Moments(
                was.minutes(),
                was.place(),
                was.begins(),
                day,
                day,
                day,
                was.opensAt().toLocalDate().equals(was.firstDay())
                        ? day.atTime(was.opensAt().toLocalTime())
                        : was.opensAt(),
                was.dueAt().toLocalDate().equals(was.lastDay())
                        ? day.atTime(was.dueAt().toLocalTime())
                        : was.dueAt(),
                was.lapsesAt(),
                was.status(),
                was.reason(),
                was.byHand(),
                was.sessions()));
    }

    /** As the model plans it. */
    Item planned(Item item, PlannedItem planned) {
        Moments was = item.moments();
        return item.with(new Moments(
                was.minutes(),
                was.place(),
                was.begins(),
                planned.firstDay(),
                planned.lastDay(),
                planned.movedFrom(),
                planned.opensAt(),
                planned.dueAt(),
                planned.lapsesAt(),
                was.status(),
                was.reason(),
                was.byHand(),
                planned.sessions().stream()
                        .map(session -> new Session(session.day(), session.begins(), session.minutes(), null))
                        .toList()));
    }

    /**
     * Every day of it goes where the map says.
     *
     * @param wishes where the day goes that it would have if no day were off
     * @param byHand its moment does not follow the model any more
     */
    Item mapped(Item item, DayMap days, DayMap wishes, boolean byHand) {
        Moments was = item.moments();
        boolean open = item.status() == PlanItemStatus.OPEN;
        List<Session> sessions = sessions(was, days);
        LocalDate first = days.moved(was.firstDay());
        LocalDate last = days.moved(was.lastDay());
        if (item.isSessionBlock()) {
            first = sessions.getFirst().day();
            last = sessions.getLast().day();
        } else if (open && !item.isMeeting() && !was.firstDay().isAfter(now.toLocalDate())) {
            first = was.firstDay();
        }
        last = last.isBefore(first) ? first : last;
        LocalDateTime due = was.dueAt().toLocalDate().equals(was.lastDay())
                ? last.atTime(was.dueAt().toLocalTime())
                : days.moved(was.dueAt());
        LocalDateTime lapses = days.moved(was.lapsesAt());
        return item.with(new Moments(
                was.minutes(),
                was.place(),
                was.begins(),
                first,
                last,
                was.movedFrom().equals(was.firstDay()) ? wish(wishes, was, first) : wishes.moved(was.movedFrom()),
                open ? was.opensAt() : opens(was, days, first),
                due,
                lapses.isBefore(due) ? due : lapses,
                was.status(),
                was.reason(),
                byHand,
                sessions));
    }

    /** Only a meeting has a day that it would have had. */
    private static LocalDate wish(DayMap wishes, Moments was, LocalDate first) {
        return was.begins() != null && was.firstDay().equals(was.lastDay()) ? wishes.moved(was.firstDay()) : first;
    }

    private static LocalDateTime opens(Moments was, DayMap days, LocalDate first) {
        LocalDateTime opens = was.opensAt().toLocalDate().equals(was.firstDay())
                ? first.atTime(was.opensAt().toLocalTime())
                : days.moved(was.opensAt());
        LocalDateTime latest = first.atTime(was.opensAt().toLocalTime());
        return opens.isAfter(latest) ? latest : opens;
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

    private boolean stays(Session session) {
        return session.held() != null || session.day().atTime(session.begins()).isBefore(now);
    }
}
