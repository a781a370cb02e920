package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.JointPreparationId;
import nl.samenbeter.preparations.MoveGroup;
import nl.samenbeter.preparations.PreparationDetails;
import nl.samenbeter.preparations.PreparationQueries;
import nl.samenbeter.preparations.PreparationRow;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.preparations.WorkDesignQueries;
import nl.samenbeter.preparations.WorkedOut;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

@Route(value = PreparationsView.ROUTE + "/:preparation?", layout = MainLayout.class)
@Menu(order = 3.6, icon = "pencil")
@RolesAllowed({"MEMBER", "COACH"})
@StyleSheet("context://styles/appointments.css")
@StyleSheet("context://styles/work-design.css")
class PreparationsView extends Div implements BeforeEnterObserver, HasDynamicTitle, GroupCard.Changes {

    static final String ROUTE = "werkvoorbereidingen";

    private static final String PREPARATION = "preparation";

    private final PreparationQueries queries;
    private final PreparationService service;
    private final WorkDesignQueries designs;
    private @Nullable JointPreparationId selected;
    private @Nullable PreparationDetails shown;

    PreparationsView(
            PreparationQueries queries, PreparationService service, WorkDesignQueries designs, LiveUpdates live) {
        this.queries = queries;
        this.service = service;
        this.designs = designs;
        addClassName("tasks-page");
        live.register(this, EnumSet.of(ChangeKind.DESIGN), this::scope, this::lookAgain);
    }

    private Set<ChangeScope> scope() {
        return selected == null ? Set.of() : Set.of(ChangeScope.of(selected));
    }

    /** Also each key in a sheet is a change, of which nothing is seen here. */
    private void lookAgain() {
        if (selected != null && !queries.details(selected).equals(shown)) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("preparations.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            selected = event.getRouteParameters()
                    .get(PREPARATION)
                    .map(JointPreparationId::of)
                    .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        removeAll();
        setClassName("open", selected != null);
        PreparationDetails details = selected == null ? null : queries.details(selected);
        shown = details;
        List<PreparationRow> rows = queries.mine();
        add(new PageHeader(Texts.text("preparations.title"), Texts.text("preparations.subtitle")));
        if (rows.isEmpty() && details == null) {
            add(new EmptyState(Texts.text("preparations.empty")));
            return;
        }
        var columns = with(new Div(), "md", list(rows), pane(details));
        columns.setClassName("detail", details != null);
        add(columns);
    }

    private Component list(List<PreparationRow> rows) {
        boolean teams = rows.stream().map(PreparationRow::teamName).distinct().count() > 1;
        var list = with(new Div(), "list");
        group(
                list,
                "preparations.coming",
                rows.stream().filter(row -> !row.over()).toList(),
                teams);
        group(
                list,
                "preparations.past",
                rows.stream().filter(PreparationRow::over).toList(),
                teams);
        workedOut(list, teams);
        return list;
    }

    /** What the team has worked out, for all of it to use. */
    private void workedOut(Div list, boolean teams) {
        List<WorkedOut> all = designs.workedOut();
        if (all.isEmpty()) {
            return;
        }
        var title = new H2(Texts.text("preparations.workedOut"));
        title.setId("preparations-worked-out");
        var cards = with(new UnorderedList(), "tasks");
        cards.getElement().setAttribute("aria-labelledby", "preparations-worked-out");
        all.forEach(one -> cards.add(new ListItem(card(one, teams))));
        list.add(with(new Div(), "grp", title), cards);
    }

    private static Div card(WorkedOut one, boolean teams) {
        var link = new Anchor(GroupAddress.of(one.group()), one.question());
        link.addClassName("task-link");
        var meta = with(
                new Div(),
                "meta",
                new Span(Icon.CALENDAR.create(), new Span(Dates.day(one.day()))),
                new Span(Texts.text("preparations.standing." + one.standing())));
        if (teams) {
            meta.add(new Span(one.teamName()));
        }
        return with(new Div(), "task", Icon.DOCUMENT.square(), with(new Span(), "task-title", link), meta);
    }

    private void group(Div list, String key, List<PreparationRow> rows, boolean teams) {
        if (rows.isEmpty()) {
            return;
        }
        var title = new H2(Texts.text(key));
        title.setId(key.replace('.', '-'));
        var cards = with(new UnorderedList(), "tasks");
        cards.getElement().setAttribute("aria-labelledby", key.replace('.', '-'));
        rows.forEach(row -> cards.add(new ListItem(card(row, teams))));
        list.add(with(new Div(), "grp", title), cards);
    }

    private Div card(PreparationRow row, boolean teams) {
        var link = new Anchor(ROUTE + "/" + row.id(), PlanNames.of(row.element(), row.name()));
        link.addClassName("task-link");
        if (row.id().equals(selected)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        var meta = with(
                new Div(),
                "meta",
                new Span(
                        Icon.CALENDAR.create(),
                        new Span(Dates.moment(row.firstDay().atTime(row.begins())))),
                new Span(
                        row.group() == null
                                ? Texts.text("preparations.groups", row.groups())
                                : Texts.text("preparations.group", row.group())));
        if (teams) {
            meta.add(new Span(row.teamName()));
        }
        return with(
                new Div(),
                "task",
                row.over() ? Icon.PENCIL.square("out") : Icon.PENCIL.square(),
                with(new Span(), "task-title", link),
                meta);
    }

    private Component pane(@Nullable PreparationDetails details) {
        var pane = with(new Div(), "pane");
        if (details == null) {
            pane.add(new EmptyState(Texts.text("preparations.choose")));
            return pane;
        }
        var back = new Anchor(ROUTE, Icon.BACK.create(), new Span(Texts.text("preparations.back")));
        back.addClassNames("form-back", "phone-only", "flex");
        var head = with(
                new Div(),
                "pane-head",
                new H2(PlanNames.of(details.element(), details.name())),
                new Paragraph(Texts.text("preparations.of", details.teamName(), details.week())));
        var groups = with(new Div(), "stack", back, head);
        if (details.ownTime() > 0) {
            groups.add(Notices.card(Tone.INFO, Texts.text("preparations.ownTime", details.ownTime())));
        }
        if (details.groups().isEmpty()) {
            groups.add(new EmptyState(Texts.text("preparations.noGroup")));
        }
        for (GroupRow group : details.groups()) {
            groups.add(new GroupCard(details, group, this));
        }
        pane.add(groups);
        return pane;
    }

    @Override
    public void person(PersonId person, int toGroup) {
        change(id -> service.movePerson(id, person, toGroup), Texts.text("preparations.personMoved", toGroup));
    }

    @Override
    public void owner(int group, PersonId person) {
        change(id -> service.changeOwner(id, group, person), Texts.text("preparations.ownerChanged", group));
    }

    private void change(Consumer<JointPreparationId> change, String done) {
        if (selected == null) {
            return;
        }
        try {
            change.accept(selected);
            Notices.success(done);
        } catch (RuntimeException refused) {
            Failures.show(refused);
        }
        show();
    }

    @Override
    public void moment(int group, MoveGroup move) {
        if (selected != null) {
            service.moveGroup(selected, group, move);
            show();
            Notices.success(
                    Texts.text("preparations.moved", Dates.moment(move.day().atTime(move.begins()))));
        }
    }
}
