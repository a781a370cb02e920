package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.small;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** Appointments as rows: when, what, where. */
final class AppointmentList {

    private AppointmentList() {}

    /**
     * @param withTeam for who has more than one team
     * @param full with icon and minutes
     */
    static UnorderedList of(List<Appointment> appointments, boolean withTeam, boolean full) {
        var list = with(new UnorderedList(), "rows");
        appointments.forEach(item -> list.add(row(item, withTeam, full)));
        return list;
    }

    private static ListItem row(Appointment item, boolean withTeam, boolean full) {
        Span time = span(when(item), "time");
        var words = with(new Div(), "grow", new H3(PlanNames.of(item)));
        String under = under(item, withTeam);
        if (!under.isEmpty()) {
            words.add(new Paragraph(under));
        }
        var row = new ListItem(time);
        if (full) {
            small(time, Dates.duration(item.minutes()));
            row.add(PlanNames.icon(item.kind()).square());
        }
        row.add(words);
        if (full) {
            ending(item).ifPresent(status -> row.add(new StatusBadge(status)));
        }
        return row;
    }

    /** "08:15", or "t/m di" for a window. */
    static String when(Appointment item) {
        if (item.begins() != null) {
            return Dates.time(item.begins());
        }
        return item.firstDay().equals(item.lastDay())
                ? Dates.shortWeekday(item.lastDay().getDayOfWeek())
                : Texts.text(
                        "programme.until", Dates.shortWeekday(item.lastDay().getDayOfWeek()));
    }

    /** Place, team, what is special about it, in one line. */
    static String under(Appointment item, boolean withTeam) {
        List<String> parts = new ArrayList<>();
        if (item.place() != null) {
            parts.add(item.place());
        }
        if (withTeam) {
            parts.add(item.teamName());
        }
        if (item.isWindow()) {
            parts.add(Texts.text("programme.ownMoment"));
        }
        if (!item.insideNorm() && !item.isOff()) {
            parts.add(Texts.text("programme.apart", Dates.duration(item.minutes())));
        }
        if (item.movedFrom() != null) {
            parts.add(Texts.text("programme.movedFrom", Dates.day(item.movedFrom())));
        }
        if (item.reason() != null) {
            parts.add(Texts.text("programme.skipped." + item.reason()));
        }
        return Dates.sentence(String.join(", ", parts));
    }

    static Optional<Status> ending(Appointment item) {
        if (item.isDone()) {
            return Optional.of(Status.DONE);
        }
        if (Boolean.FALSE.equals(item.held())) {
            return Optional.of(Status.NOT_HELD);
        }
        return switch (item.status()) {
            case SKIPPED -> Optional.of(Status.SKIPPED);
            case LAPSED -> Optional.of(Status.LAPSED);
            case CANCELLED -> Optional.of(Status.CANCELLED);
            case PLANNED, OPEN, DONE -> Optional.empty();
        };
    }

    /** An open meeting is to be done, also when its time is over and nobody has finished it. */
    static Status status(Appointment item) {
        Status open = item.isWindow() ? Status.RUNNING : Status.DUE;
        return ending(item).orElse(item.status() == PlanItemStatus.OPEN ? open : Status.UPCOMING);
    }
}
