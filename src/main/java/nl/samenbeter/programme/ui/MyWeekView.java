package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.MyWeek;
import nl.samenbeter.programme.MyWeekQueries;
import nl.samenbeter.programme.Today;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.todos.TodoRow;
import nl.samenbeter.todos.TodoService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The reader's week of all teams, tasks and own list together, on one page of paper. */
@Route(value = MyWeekView.ROUTE + "/:maandag?", layout = MainLayout.class)
@PermitAll
class MyWeekView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "mijn-week";

    private final MyWeekQueries queries;
    private final TaskQueries tasks;
    private final TodoService todos;

    MyWeekView(MyWeekQueries queries, TaskQueries tasks, TodoService todos) {
        this.queries = queries;
        this.tasks = tasks;
        this.todos = todos;
        addClassName("my-week");
    }

    static Component link() {
        var link = new Anchor(ROUTE, Icon.PRINTER.create(), new Span(Texts.text("programme.myWeek.title")));
        link.addClassName("btn");
        return link;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("programme.myWeek.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> monday = event.getRouteParameters().get("maandag");
        try {
            show(queries.week(monday.map(LocalDate::parse).orElse(null)));
        } catch (DateTimeParseException noDate) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(MyWeek week) {
        removeAll();
        String days = Dates.range(week.monday(), week.monday().plusDays(4));
        add(new PageHeader(Texts.text("programme.myWeek.title"), days).actions(weeks(week), print()));
        if (!week.teams().isEmpty()) {
            add(with(
                    new Paragraph(week.teams().stream()
                            .map(team -> team.teamName() + ": " + WeekNames.of(team.week()))
                            .collect(Collectors.joining(" · "))),
                    "t2 my-teams"));
        }
        var agenda = with(new Div(), "stack my-days");
        boolean teams = week.appointments().stream()
                        .map(Appointment::teamName)
                        .distinct()
                        .count()
                > 1;
        week.monday()
                .datesUntil(week.monday().plusDays(7))
                .forEach(day -> day(week, day, teams).ifPresent(agenda::add));
        ownMoment(week, teams).ifPresent(agenda::add);
        if (agenda.getComponentCount() == 0) {
            agenda.add(new EmptyState(Texts.text("programme.myWeek.nothing")));
        }
        var todo = with(new Div(), "stack");
        tasks(week).ifPresent(todo::add);
        todos(week).ifPresent(todo::add);
        if (week.hours() != null) {
            todo.add(OwnHoursCard.of(week.hours()));
        }
        add(todo.getComponentCount() == 0 ? agenda : with(new Div(), "two", agenda, todo));
        add(span(Texts.text("programme.myWeek.printFoot", days, Dates.longDayYear(week.today())), "print-foot"));
    }

    private static Component weeks(MyWeek week) {
        var seg = with(
                new Nav(),
                "seg",
                arrow(week.monday().minusWeeks(1), Icon.CHEVRON_LEFT, "programme.week.previous"),
                arrow(week.monday().plusWeeks(1), Icon.CHEVRON_RIGHT, "programme.week.next"));
        seg.getElement().setAttribute("aria-label", Texts.text("programme.week.other"));
        return seg;
    }

    private static Component arrow(LocalDate monday, Icon icon, String key) {
        var link = new Anchor(ROUTE + "/" + monday, icon.create());
        link.getElement().setAttribute("aria-label", Texts.text(key));
        return link;
    }

    private static Button print() {
        var button = new Button(Texts.text("programme.week.print"), Icon.PRINTER.create());
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }

    private static Optional<Component> day(MyWeek week, LocalDate day, boolean teams) {
        List<Appointment> plan = week.appointments().stream()
                .filter(item -> !item.isWindow() && item.firstDay().equals(day))
                .toList();
        List<Today.Own> own = week.own().stream()
                .filter(one -> one.appointment().day().equals(day))
                .toList();
        if (plan.isEmpty() && own.isEmpty()) {
            return Optional.empty();
        }
        var title = new H2(Dates.sentence(Dates.longDay(day)));
        if (day.equals(week.today())) {
            title.addClassName("today");
        }
        var part = with(new Section(title), "card");
        part.add(byTime(plan, own, teams));
        return Optional.of(part);
    }

    private static UnorderedList byTime(List<Appointment> plan, List<Today.Own> own, boolean teams) {
        UnorderedList rows = AppointmentList.of(plan, teams, false);
        int added = 0;
        for (Today.Own one : own) {
            var begins = one.appointment().begins();
            int before = (int) plan.stream()
                    .filter(item -> begins == null
                            || item.begins() == null
                            || !item.begins().isAfter(begins))
                    .count();
            rows.addComponentAtIndex(before + added++, OwnAppointmentsCard.line(one));
        }
        return rows;
    }

    private static Optional<Component> ownMoment(MyWeek week, boolean teams) {
        List<Appointment> windows =
                week.appointments().stream().filter(Appointment::isWindow).toList();
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(with(
                        new Section(new H2(Texts.text("programme.week.ownMoment"))),
                        "card",
                        AppointmentList.of(windows, teams, false)));
    }

    private Optional<Component> tasks(MyWeek week) {
        LocalDate last = week.days().last();
        boolean now = week.days().contains(week.today());
        List<TaskRow> rows = tasks.open().stream()
                .filter(row -> row.due() != null && !row.due().toLocalDate().isAfter(last))
                .filter(row -> now || !row.due().toLocalDate().isBefore(week.monday()))
                .toList();
        return lines(
                Texts.text("tasks.list.title"),
                rows.stream()
                        .map(row -> line(row.title().text(), row.due().toLocalDate()))
                        .toList());
    }

    private Optional<Component> todos(MyWeek week) {
        LocalDate last = week.days().last();
        List<TodoRow> rows = todos.mine().stream()
                .filter(todo -> !todo.done())
                .filter(todo -> todo.day() == null || !todo.day().isAfter(last))
                .toList();
        return lines(
                Texts.text("todos.title"),
                rows.stream().map(todo -> line(todo.words(), todo.day())).toList());
    }

    private static Optional<Component> lines(String title, List<ListItem> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var card = card(title);
        var list = with(new UnorderedList(), "to-tick");
        rows.forEach(list::add);
        card.add(list);
        return Optional.of(card);
    }

    /** A box to tick on paper, the words, and the day. */
    private static ListItem line(String words, @Nullable LocalDate day) {
        var box = span("", "tick-box");
        box.getElement().setAttribute("aria-hidden", "true");
        var line = new ListItem(box, span(words, "grow"));
        if (day != null) {
            line.add(span(Dates.day(day), "t2", "s"));
        }
        return line;
    }
}
