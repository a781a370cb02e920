package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.programme.WeekPlan;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.CalendarEvent;
import nl.samenbeter.ui.CalendarEvent.Look;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.PlanCalendar;
import nl.samenbeter.ui.Texts;

@Route(value = WeekView.ROUTE + "/:programma?/:week?([0-9]{1,2})", layout = MainLayout.class)
@Menu(order = 3, icon = "calendar")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class WeekView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "week";

    private static final String PROGRAMME = "programma";
    private static final String WEEK = "week";
    private static final int MOST_TEAMS_BESIDE_EACH_OTHER = 4;

    private final ProgrammeQueries queries;
    private final ProgrammeService service;
    private final Access access;
    private final MaterialQueries materials;

    WeekView(ProgrammeQueries queries, ProgrammeService service, Access access, MaterialQueries materials) {
        this.queries = queries;
        this.service = service;
        this.access = access;
        this.materials = materials;
        addClassName("week-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.week");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get(PROGRAMME);
        if (wanted.isEmpty()) {
            queries.mine().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> event.forwardTo(
                                    WeekView.class,
                                    new RouteParameters(PROGRAMME, first.id().text())),
                            this::showEmpty);
            return;
        }
        final ProgrammeId programme;
        try {
            programme = ProgrammeId.of(wanted.get());
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<Integer> week = event.getRouteParameters().getInteger(WEEK);
        Stair stair = week.map(number -> queries.stair(programme, number)).orElseGet(() -> queries.stair(programme));
        show(stair, queries.week(programme, week.orElseGet(stair::weekToShow)));
    }

    private void showEmpty() {
        removeAll();
        add(new PageHeader(Texts.text("menu.week")), new EmptyState(Texts.text("programme.week.none")));
    }

    private void show(Stair stair, WeekPlan plan) {
        removeAll();
        String team = plan.programme().teamName();
        add(new PageHeader(
                        Texts.text("menu.week"),
                        team + ", " + Dates.range(plan.monday(), plan.monday().plusDays(4)))
                .actions(actions(plan)));
        teams(plan.programme()).ifPresent(this::add);
        add(Ribbons.of(stair));
        var pause = plan.programme().pause();
        if (pause != null) {
            add(Ribbons.pauseCard(pause));
        }
        stair.standstill()
                .filter(step -> pause == null)
                .ifPresent(
                        step -> add(with(new Section(), "card pause-week", new Paragraph(Ribbons.standstill(step)))));
        var body = with(new Div(), "wk list-chosen", calendarSide(plan), new WeekList(plan, materials));
        add(tabs(body), norm(stair, plan), body);
        add(span(Texts.text("programme.week.printFoot", team, Dates.longDayYear(plan.today())), "print-foot"));
    }

    private Component[] actions(WeekPlan plan) {
        TeamId team = plan.programme().team();
        boolean coach = access.team(team, Permission.PROGRAMME_PLAN);
        var actions = new ArrayList<Component>();
        actions.add(weeks(plan));
        actions.add(Html.button(Ribbons.timeline(plan.programme().id()), Texts.text("programme.week.timeline")));
        if (coach || access.team(team, Permission.BAROMETER_ANSWER)) {
            actions.add(TeamPeopleView.link(team));
        }
        if (coach) {
            actions.add(TeamSettingsView.link(team));
        }
        actions.add(print());
        return actions.toArray(Component[]::new);
    }

    private static Component weeks(WeekPlan plan) {
        var seg = with(new Nav(), "seg");
        seg.getElement().setAttribute("aria-label", Texts.text("programme.week.other"));
        ProgrammeId id = plan.programme().id();
        seg.add(arrow(
                id,
                plan.week().sequence() - 1,
                plan.week().sequence() > 1,
                Icon.CHEVRON_LEFT,
                "programme.week.previous"));
        seg.add(span(WeekNames.of(plan.week())));
        seg.add(arrow(
                id,
                plan.week().sequence() + 1,
                plan.week().sequence() < plan.last(),
                Icon.CHEVRON_RIGHT,
                "programme.week.next"));
        return seg;
    }

    private static Component arrow(ProgrammeId id, int week, boolean possible, Icon icon, String key) {
        if (!possible) {
            var off = new Span(icon.create());
            off.addClassName("off");
            off.getElement().setAttribute("aria-hidden", "true");
            return off;
        }
        var link = new Anchor(Ribbons.week(id, week), icon.create());
        link.getElement().setAttribute("aria-label", Texts.text(key));
        return link;
    }

    private static Button print() {
        var button = new Button(Texts.text("programme.week.print"), Icon.PRINTER.create());
        button.addClassName("wide-only");
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }

    /** For who has several teams; with many of them the way leads over the progress of the school. */
    private Optional<Component> teams(ProgrammeRow shown) {
        List<ProgrammeRow> mine =
                queries.mine().stream().filter(row -> row.status().isGoingOn()).toList();
        if (mine.size() < 2 || mine.size() > MOST_TEAMS_BESIDE_EACH_OTHER) {
            return Optional.empty();
        }
        var seg = with(new Nav(), "seg teams");
        seg.getElement().setAttribute("aria-label", Texts.text("programme.week.teams"));
        for (ProgrammeRow row : mine) {
            var link = new Anchor(Ribbons.week(row.id()), row.teamName());
            if (row.id().equals(shown.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            seg.add(link);
        }
        return Optional.of(seg);
    }

    private static Component tabs(Div body) {
        var calendar = new NativeButton(Texts.text("programme.week.calendar"));
        var list = new NativeButton(Texts.text("programme.week.list"));
        calendar.getElement().insertChild(0, Icon.CALENDAR.create("s").getElement());
        list.getElement().insertChild(0, Icon.CHECKLIST.create("s").getElement());
        choose(list, calendar);
        calendar.addClickListener(click -> {
            body.removeClassName("list-chosen");
            choose(calendar, list);
            body.getElement().executeJs("setTimeout(() => window.dispatchEvent(new Event('resize')), 50)");
        });
        list.addClickListener(click -> {
            body.addClassName("list-chosen");
            choose(list, calendar);
        });
        var seg = with(new Div(), "seg phone-only flex view-choice", calendar, list);
        seg.getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("programme.week.view"));
        return seg;
    }

    private static void choose(NativeButton chosen, NativeButton other) {
        chosen.getElement().setAttribute("aria-pressed", "true");
        other.getElement().setAttribute("aria-pressed", "false");
    }

    private Component norm(Stair stair, WeekPlan plan) {
        boolean mine = access.team(plan.programme().team(), Permission.BAROMETER_ANSWER);
        boolean thisWeek = stair.steps().stream()
                .anyMatch(step -> step.now() && step.number() == plan.week().sequence());
        return NormCard.of(stair, plan, thisWeek, mine);
    }

    private Component calendarSide(WeekPlan plan) {
        LocalDateTime now = queries.now();
        var calendar = new PlanCalendar(plan.monday(), now);
        calendar.setEvents(plan.appointments().stream().map(WeekView::event).toList());
        calendar.addEventClickListener(click -> plan.appointments().stream()
                .filter(item -> id(item).equals(click.id()))
                .findFirst()
                .ifPresent(item -> new AppointmentDialog(item).open()));
        var legend = with(
                new Div(),
                "legend",
                new Span(span("", "swatch", "team"), new Span(Texts.text("programme.week.legend.team"))),
                new Span(Icon.TICK.create("s"), new Span(Texts.text("programme.week.legend.done"))),
                new Span(span("", "swatch", "outside"), new Span(Texts.text("programme.week.legend.outside"))));
        return new Div(with(new Section(), "card cal p-wide", calendar), legend);
    }

    private static CalendarEvent event(Appointment item) {
        Look look = item.isDone() ? Look.DONE : item.insideNorm() ? Look.TEAM : Look.OUTSIDE;
        Icon icon = PlanNames.icon(item.kind());
        String name =
                item.kind() == PlanKind.BOARD_SESSIONS ? Texts.text("programme.week.session") : PlanNames.of(item);
        String under = AppointmentList.under(item, false);
        String status = AppointmentList.ending(item)
                .filter(ending -> look != Look.DONE)
                .map(ending -> ending.word())
                .orElse("");
        String detail = status.isEmpty() ? under : under.isEmpty() ? status : status + ". " + under;
        if (item.begins() == null) {
            return CalendarEvent.window(
                    id(item),
                    name,
                    item.firstDay(),
                    item.lastDay(),
                    look,
                    detail + " (" + Dates.duration(item.minutes()) + ")",
                    icon);
        }
        return CalendarEvent.timed(
                id(item),
                name,
                item.firstDay().atTime(item.begins()),
                item.ends(),
                look,
                detail.isEmpty() ? null : detail,
                icon);
    }

    private static String id(Appointment item) {
        return item.item() + "/" + item.firstDay();
    }
}
