package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.shared.Registration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A working week from 08:00 to 20:00, windows of days above the hours. Shows and opens, never changes. The same content
 * must stand beside it as a list, which is the accessible equal.
 */
@Tag("sb-plan-calendar")
@JavaScript("context://webjars/fullcalendar/index.global.min.js")
@JavaScript("context://components/plan-calendar.js")
public class PlanCalendar extends Component implements HasSize, HasStyle {

    private LocalDate monday;
    private @Nullable LocalDateTime now;
    private List<CalendarEvent> events = List.of();

    public PlanCalendar(LocalDate week, LocalDateTime now) {
        this.monday = monday(week);
        this.now = now;
        addClassName("plan-calendar");
        getElement().setAttribute("role", "region");
        show();
    }

    /** Shows the week of this day. */
    public void showWeek(LocalDate anyDay) {
        monday = monday(anyDay);
        show();
    }

    public void setEvents(List<CalendarEvent> events) {
        this.events = List.copyOf(events);
        show();
    }

    /** The present moment in the school's time: today's column and the line. Ticks on from there in the browser. */
    public void setNow(LocalDateTime now) {
        this.now = now;
        show();
    }

    /** Called with the id when the person opens an appointment by click, tap or Enter. */
    public Registration addEventClickListener(ComponentEventListener<EventClick> listener) {
        return addListener(EventClick.class, listener);
    }

    /** An appointment was opened. */
    @DomEvent("plan-event-click")
    public static class EventClick extends ComponentEvent<PlanCalendar> {

        private final String id;

        public EventClick(PlanCalendar source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private void show() {
        var days = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            days.add(Dates.day(monday.plusDays(i)));
        }
        getElement()
                .setAttribute("aria-label", Texts.text("ui.calendar.label", Dates.range(monday, monday.plusDays(4))));
        getElement()
                .setPropertyBean(
                        "data",
                        new Data(
                                monday.toString(),
                                now == null
                                        ? null
                                        : now.truncatedTo(ChronoUnit.SECONDS).toString(),
                                Texts.locale().getLanguage(),
                                Texts.text("ui.calendar.allDay"),
                                Texts.text("ui.calendar.unavailable"),
                                Texts.text("date.today"),
                                days,
                                events.stream().map(PlanCalendar::item).toList()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Item item(CalendarEvent event) {
        LocalDate first = event.start().toLocalDate();
        LocalDate last = event.end().toLocalDate();
        String when;
        if (event.allDay()) {
            when = first.equals(last) ? Dates.longDay(first) : Dates.longDay(first) + " - " + Dates.longDay(last);
        } else {
            when = Dates.longDay(first) + ", "
                    + Dates.times(event.start().toLocalTime(), event.end().toLocalTime());
        }
        String detail = event.detail() == null ? "" : event.detail();
        String done = event.look() == CalendarEvent.Look.DONE ? ", " + Status.DONE.word() : "";
        Icon icon = event.icon();
        return new Item(
                event.id(),
                event.title(),
                event.allDay() ? first.toString() : event.start().toString(),
                event.allDay() ? last.plusDays(1).toString() : event.end().toString(),
                event.allDay(),
                event.look().name().toLowerCase(Locale.ROOT),
                event.allDay() ? "" : Dates.time(event.start().toLocalTime()),
                detail,
                event.look() == CalendarEvent.Look.DONE ? Icon.TICK.svg() : icon == null ? "" : icon.svg(),
                event.title() + ", " + when + (detail.isEmpty() ? "" : ", " + detail) + done);
    }

    private record Data(
            String monday,
            @Nullable String now,
            String language,
            String allDay,
            String unavailable,
            String today,
            List<String> days,
            List<Item> events) {}

    private record Item(
            String id,
            String title,
            String start,
            String end,
            boolean allDay,
            String look,
            String time,
            String detail,
            String icon,
            String label) {}
}
