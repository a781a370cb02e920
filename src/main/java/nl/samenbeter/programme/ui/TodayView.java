package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.programme.Today;
import nl.samenbeter.programme.TodayQueries;
import nl.samenbeter.programme.UncoveredQueries;
import nl.samenbeter.programme.UncoveredRow;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskLoanQueries;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.todos.TodoService;
import nl.samenbeter.todos.ui.TodoCard;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.UserMenuInfo;
import org.springframework.beans.factory.ObjectProvider;

@Route(value = TodayView.ROUTE, layout = MainLayout.class)
@Menu(order = 1, icon = "sun")
@PermitAll
class TodayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "vandaag";

    private static final String PROGRESS = "voortgang";

    private final TodayQueries queries;
    private final TaskQueries tasks;
    private final TaskLoanQueries loans;
    private final TaskPlaceQueries places;
    private final UncoveredQueries uncovered;
    private final TodoService todos;
    private final Access access;
    private final ObjectProvider<UserMenuInfo> user;
    private final LiveUpdates live;
    private final ObjectProvider<TodayPart> parts;

    TodayView(
            TodayQueries queries,
            TaskQueries tasks,
            TaskLoanQueries loans,
            TaskPlaceQueries places,
            UncoveredQueries uncovered,
            TodoService todos,
            Access access,
            ObjectProvider<UserMenuInfo> user,
            LiveUpdates live,
            ObjectProvider<TodayPart> parts) {
        this.queries = queries;
        this.tasks = tasks;
        this.loans = loans;
        this.places = places;
        this.uncovered = uncovered;
        this.todos = todos;
        this.access = access;
        this.user = user;
        this.live = live;
        this.parts = parts;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.vandaag");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Today today = queries.today();
        LocalDate day = today.now().toLocalDate();
        var head = new PageHeader(greeting(today.now()), Dates.sentence(Dates.longDay(day)));
        var actions = new ArrayList<Component>();
        if (today.takesPart()) {
            actions.add(MyWeekView.link());
        }
        if (access.somewhere(Permission.BAROMETER_ANSWER)) {
            actions.add(button(AwayView.ROUTE, Texts.text("menu.afwezig")));
        }
        head.actions(actions.toArray(Component[]::new));
        add(head);
        today.stairs().forEach(stair -> add(Ribbons.of(stair)));
        var left = with(new Div(), "stack", first(today));
        var right = with(new Div(), "stack");
        var gaps = uncovered.mine();
        if (!gaps.isEmpty()) {
            boolean teams = gaps.stream().map(UncoveredRow::teamName).distinct().count() > 1;
            left.add(UncoveredCard.of(gaps, teams));
        }
        if (!today.appointments().isEmpty()) {
            left.add(appointments(today));
        }
        if (!today.own().isEmpty()) {
            left.add(OwnAppointmentsCard.of(today.own(), day));
        }
        left.add(new TodayTasks(tasks, loans, places, today.stairs().size() > 1, live));
        var own = new TodoCard(todos);
        if (own.holdsOpen()) {
            left.add(own);
        }
        parts.orderedStream().flatMap(part -> part.components().stream()).forEach(right::add);
        if (today.hours() != null) {
            right.add(OwnHoursCard.of(today.hours()));
        }
        if (!today.changes().isEmpty()) {
            right.add(
                    ChangesCard.of(today.changes(), today.now(), today.stairs().size() > 1));
        }
        if (!today.nextDay().isEmpty()) {
            right.add(nextDay(today));
        }
        add(right.getComponentCount() == 0 ? left : with(new Div(), "two", left, right));
    }

    private String greeting(LocalDateTime now) {
        int hour = now.getHour();
        String part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        String words = Texts.text("programme.today." + part);
        return Optional.ofNullable(user.getIfAvailable())
                .map(UserMenuInfo::name)
                .filter(name -> !name.isBlank())
                .map(name -> words + " " + name.strip().split("\\s+")[0])
                .orElse(words);
    }

    /** What now? One answer, always at the top. */
    private Component first(Today today) {
        if (!today.takesPart()) {
            return withoutPlan(today);
        }
        LocalDate day = today.now().toLocalDate();
        Appointment next = today.next();
        if (next != null && next.firstDay().equals(day)) {
            return hero(next, today);
        }
        var pause = today.stairs().stream()
                .map(stair -> stair.programme().pause())
                .filter(one -> one != null && !one.since().isAfter(day))
                .findFirst();
        if (pause.isPresent()) {
            return new EmptyState(Texts.text("programme.pause.today", Dates.sentence(Ribbons.pause(pause.get()))));
        }
        Optional<String> standstill = today.stairs().stream()
                .flatMap(stair -> stair.standstill().stream())
                .map(Ribbons::standstill)
                .findFirst();
        return standstill.<Component>map(EmptyState::new).orElseGet(() -> nothingNow(today, day));
    }

    private Component nothingNow(Today today, LocalDate day) {
        Stair first = today.stairs().getFirst();
        String week = Ribbons.week(first.programme().id(), first.weekToShow());
        if (first.programme().status() == ProgrammeStatus.PREPARING
                && first.programme().startsOn().isAfter(day)) {
            return new EmptyState(
                    Texts.text(
                            "programme.today.beforeStart",
                            Dates.longDay(first.programme().startsOn())),
                    Texts.text("programme.today.seeWeek", 1),
                    week);
        }
        boolean timed = today.appointments().stream().anyMatch(item -> !item.isWindow());
        String key = timed ? "over" : today.appointments().isEmpty() ? "nothing" : "noTime";
        String sentence = Texts.text("programme.today." + key);
        Appointment next = today.next();
        String words = next == null ? sentence : sentence + " " + then(next, day);
        return today.appointments().isEmpty()
                ? new EmptyState(words, Texts.text("programme.today.wholeWeek"), week)
                : new EmptyState(words);
    }

    /** "Morgen om 08:15: Eerste bordsessie." */
    private static String then(Appointment next, LocalDate today) {
        String when = next.firstDay().equals(today.plusDays(1))
                ? Texts.text("date.tomorrow")
                : Dates.longDay(next.firstDay());
        return Dates.sentence(Texts.text("programme.today.then", when, Dates.time(next.begins()), PlanNames.of(next)));
    }

    private Component withoutPlan(Today today) {
        if (access.somewhere(Permission.PROGRAMME_PLAN)) {
            return new EmptyState(
                    Texts.text("programme.today.none.coach"),
                    Texts.text("programme.today.none.coachLink"),
                    StartProgrammeView.ROUTE);
        }
        if (access.somewhere(Permission.PROGRESS_SEE) || access.somewhere(Permission.SCHOOL_PROGRESS_SEE)) {
            String key = today.stairs().isEmpty() ? "leader" : "follower";
            return new EmptyState(
                    Texts.text("programme.today.none." + key), Texts.text("programme.today.none.leaderLink"), PROGRESS);
        }
        boolean member = access.somewhere(Permission.BAROMETER_ANSWER);
        return new EmptyState(Texts.text("programme.today.none." + (member ? "member" : "other")));
    }

    private Component hero(Appointment next, Today today) {
        LocalDateTime starts = next.firstDay().atTime(next.begins());
        var big = with(new Div(), "big", new Span(Dates.time(next.begins())));
        big.add(new Countdown(today.now(), starts, next.ends(), this::show));
        var card = with(
                new Section(),
                "card hero",
                big,
                with(new Div(), "txt", new H2(PlanNames.of(next)), new Paragraph(details(next, today))));
        if (next.kind() == PlanKind.BOARD_SESSIONS) {
            team(next, today)
                    .ifPresent(team -> card.add(with(
                            new Div(),
                            "hb",
                            button("bord/" + team + "/sessie", Texts.text("programme.today.toBoard"), "inv"))));
        }
        card.getElement().setAttribute("aria-label", Texts.text("programme.today.now"));
        return card;
    }

    private static Optional<TeamId> team(Appointment next, Today today) {
        return today.stairs().stream()
                .map(Stair::programme)
                .filter(row -> row.id().equals(next.programme()))
                .map(ProgrammeRow::team)
                .findFirst();
    }

    private static String details(Appointment next, Today today) {
        var words = new StringBuilder(Texts.text("programme.today.minutes", next.minutes()));
        if (next.place() != null) {
            words.append(", ").append(next.place());
        }
        words.append(". ");
        if (today.stairs().size() > 1) {
            words.append(Texts.text("programme.today.team", next.teamName()));
        } else {
            words.append(Texts.text("programme.today.wholeTeam"));
        }
        return words.toString();
    }

    private Component appointments(Today today) {
        Stair stair = today.stairs().getFirst();
        var card = card(
                Texts.text("programme.today.appointments"),
                button(Ribbons.week(stair.programme().id()), Texts.text("programme.today.wholeWeek"), "ter"));
        card.add(AppointmentList.of(today.appointments(), today.stairs().size() > 1, true));
        return card;
    }

    private Component nextDay(Today today) {
        LocalDate day = today.nextDay().getFirst().firstDay();
        boolean tomorrow = day.equals(today.now().toLocalDate().plusDays(1));
        var card = card(Dates.sentence(tomorrow ? Texts.text("date.tomorrow") : Dates.longDay(day)));
        card.add(AppointmentList.of(today.nextDay(), today.stairs().size() > 1, false));
        return card;
    }
}
