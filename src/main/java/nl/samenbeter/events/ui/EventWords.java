package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.samenbeter.events.EventKind;
import nl.samenbeter.events.EventRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** How a meeting is said. */
final class EventWords {

    private EventWords() {}

    static String kind(EventKind kind) {
        return Texts.text("events.kind." + kind);
    }

    /** "Waddenlicht College, kantine", or the place alone. */
    static String place(EventRow row) {
        if (row.hostName() == null) {
            return row.place();
        }
        return row.place().isEmpty() ? row.hostName() : row.hostName() + ", " + row.place();
    }

    static Icon icon(EventKind kind) {
        return kind == EventKind.PIZZA_SESSION ? Icon.PIZZA : Icon.PEOPLE;
    }

    static StatusBadge badge(EventRow row) {
        Status status = switch (row.status()) {
            case PLANNED -> Status.UPCOMING;
            case ANNOUNCED -> Status.RUNNING;
            case HELD, CLOSED -> Status.DONE;
            case CANCELLED -> Status.CANCELLED;
        };
        return new StatusBadge(status, Texts.text("events.status." + row.status()));
    }

    /** For a form that stands away from the meeting's page: which meeting it is about. */
    static Div about(EventRow row) {
        Div facts = facts(row);
        facts.addComponentAsFirst(
                new Span(Icon.CALENDAR.create("s"), new Span(Dates.sentence(Dates.longDay(row.day())))));
        return facts;
    }

    /** Time and place with their icons, and that the hours stand apart. */
    static Div facts(EventRow row) {
        return with(
                new Div(),
                "meta",
                new Span(Icon.CLOCK.create("s"), new Span(Dates.times(row.begins(), row.ends()))),
                new Span(Icon.PLACE.create("s"), new Span(place(row))),
                new Span(Icon.INFO.create("s"), new Span(Texts.text("events.apart", row.minutes()))));
    }
}
