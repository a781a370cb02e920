package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.small;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.materials.ui.MaterialLinks;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.WeekPlan;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** A week as a list: its minutes add up per day and to the week's total. A window stands at its last day. */
class WeekList extends Section {

    private final MaterialQueries materials;

    WeekList(WeekPlan plan, MaterialQueries materials) {
        this.materials = materials;
        addClassNames("card", "daylist");
        getElement().setAttribute("aria-label", Texts.text("programme.week.listOf", WeekNames.of(plan.week())));
        add(with(new Div(), "ch", new H2(Texts.text("programme.week.asList"))));
        List<Appointment> left = new ArrayList<>(plan.appointments());
        List<Appointment> wholeWeek =
                left.stream().filter(WeekList::isWholeWeek).toList();
        left.removeAll(wholeWeek);
        left.stream().map(Appointment::lastDay).distinct().sorted().forEach(day -> {
            var items = left.stream().filter(item -> item.lastDay().equals(day)).toList();
            addGroup(words(day, plan.today()), items, day.equals(plan.today()));
        });
        if (!wholeWeek.isEmpty()) {
            addGroup(Texts.text("programme.week.ownMoment"), wholeWeek, false);
        }
    }

    private static boolean isWholeWeek(Appointment item) {
        return item.isWindow()
                && item.firstDay().getDayOfWeek() == DayOfWeek.MONDAY
                && item.lastDay().getDayOfWeek() == DayOfWeek.FRIDAY;
    }

    private static String words(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Dates.sentence(Texts.text("date.today")) + ", " + Dates.day(day);
        }
        return Dates.sentence(Dates.weekday(day.getDayOfWeek())) + " " + Dates.dayMonth(day);
    }

    private void addGroup(String title, List<Appointment> items, boolean today) {
        int minutes = items.stream().mapToInt(Appointment::countedMinutes).sum();
        var heading = new H3(new Text(title));
        heading.add(span(Texts.text("date.minutes", minutes)));
        if (today) {
            heading.addClassName("today");
        }
        var list = new UnorderedList();
        items.forEach(item -> list.add(row(item)));
        add(heading, list);
    }

    private ListItem row(Appointment item) {
        var words = new Span(PlanNames.of(item));
        String under = AppointmentList.under(item, false);
        if (!under.isEmpty()) {
            small(words, under);
        }
        MaterialLinks.atStep(
                        materials,
                        PlanNames.of(item),
                        item.element(),
                        item.kind().property())
                .ifPresent(words::add);
        return new ListItem(
                AppointmentList.status(item).labelledShape(),
                span(AppointmentList.when(item), "tm"),
                words,
                span(minutes(item), "min"));
    }

    private static String minutes(Appointment item) {
        return item.insideNorm() ? Integer.toString(item.countedMinutes()) : Texts.text("programme.week.apartShort");
    }
}
