package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.monitoring.SchoolProcess;
import nl.samenbeter.monitoring.SchoolProcessQueries;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.ui.BpmnDiagram;
import nl.samenbeter.ui.ElementNames;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.workflow.ProcessHeat;
import nl.samenbeter.workflow.ProcessHeat.Step;
import nl.samenbeter.workflow.ProcessPicture.StepKind;
import org.jspecify.annotations.Nullable;

/** Where the teams of a school stand: how many at each step of one process. No team is set beside another. */
@Route(value = "voortgang/:bestuur/:school/procesplaat", layout = MainLayout.class)
@StyleSheet("context://styles/bpmn.css")
@StyleSheet("context://styles/team.css")
@RolesAllowed({"COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class SchoolProcessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SchoolProcessQueries queries;
    private final Slot<SchoolProcess> shown = new Slot<>("school-process", this::show);
    private Runnable lookAgain = () -> {};
    private Set<ChangeScope> scopes = Set.of();

    SchoolProcessView(SchoolProcessQueries queries, LiveUpdates live) {
        this.queries = queries;
        addClassName("team-page");
        live.register(this, EnumSet.of(ChangeKind.TASKS, ChangeKind.PLAN), () -> scopes, () -> lookAgain.run());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("monitoring.heat.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        Optional<SchoolAddress> address = TeamRoute.school(
                parameters.get("bestuur").orElse(""), parameters.get("school").orElse(""));
        if (address.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        String process = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TeamRoute.PROCESS)
                .orElse(null);
        try {
            lookAgain = () -> look(address.get(), process);
            lookAgain.run();
            add(shown);
        } catch (DomainException refused) {
            add(new PageHeader(Texts.text("monitoring.heat.title")), new EmptyState(Failures.sentence(refused)));
        }
    }

    private void look(SchoolAddress school, @Nullable String process) {
        SchoolProcess found = queries.process(school, process);
        scopes = found.teams().stream().map(ChangeScope::of).collect(Collectors.toSet());
        shown.show(found);
    }

    private Component show(SchoolProcess found) {
        SchoolAddress school = found.address();
        var page = new Div();
        page.add(
                Heights.path()
                        .link(Heights.of(school.board()), found.boardName(), true)
                        .link(Heights.of(school), found.schoolName(), true)
                        .here(Texts.text("monitoring.heat.title")),
                new PageHeader(
                        Texts.text("monitoring.heat.title"),
                        Texts.text(
                                "monitoring.heat.teams",
                                found.schoolName(),
                                found.teams().size())));
        ProcessHeat heat = found.shown();
        if (heat == null) {
            page.add(new EmptyState(Texts.text("monitoring.heat.nothing")));
        } else {
            page.add(models(found, heat), with(new Div(), "proc stack", picture(heat), list(school, heat)));
        }
        return page;
    }

    private static Component models(SchoolProcess found, ProcessHeat shown) {
        var nav = with(new Nav(), "models");
        nav.getElement().setAttribute("aria-label", Texts.text("monitoring.heat.models"));
        for (ProcessHeat.Model model : found.models()) {
            var link = new Anchor(
                    address(found.address(), model.process()),
                    Texts.text("monitoring.heat.model", name(model.process(), model.name()), model.running()));
            if (model.process().equals(shown.process())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private static String name(String process, String inModel) {
        return Texts.find("process." + process + ".name").orElse(inModel);
    }

    private static String address(SchoolAddress school, String process) {
        return TeamRoute.heat(school) + "?" + TeamRoute.PROCESS + "=" + process;
    }

    private Component picture(ProcessHeat heat) {
        String name = name(heat.process(), heat.name());
        var diagram = new BpmnDiagram(
                Texts.text("monitoring.process.picture", name),
                heat.drawing(),
                heat.steps().stream().flatMap(SchoolProcessView::tokens).toList(),
                List.of(),
                furthest(heat),
                heat.steps().stream()
                        .filter(step -> !step.calls().isEmpty())
                        .map(Step::element)
                        .toList(),
                element -> StepLink.follow(this, element));
        return with(card(Texts.text("monitoring.process.title", name)), "diagram p-wide", diagram);
    }

    /** Where the picture begins: with the team that is furthest on. */
    private static @Nullable String furthest(ProcessHeat heat) {
        return heat.steps().stream()
                .filter(step -> step.open() > 0 && step.kind() != StepKind.WAIT)
                .map(Step::element)
                .reduce((one, further) -> further)
                .orElse(null);
    }

    private static Stream<BpmnDiagram.Token> tokens(Step step) {
        String label = name(step) + ": " + counts(step);
        if (step.kind() == StepKind.WAIT) {
            return step.open() == 0
                    ? Stream.empty()
                    : Stream.of(new BpmnDiagram.Token(step.element(), step.open(), BpmnDiagram.Kind.WAITS, label));
        }
        return Stream.of(
                        new BpmnDiagram.Token(step.element(), step.late(), BpmnDiagram.Kind.LAGS, label),
                        new BpmnDiagram.Token(step.element(), step.open() - step.late(), BpmnDiagram.Kind.OPEN, label))
                .filter(token -> token.count() > 0);
    }

    private static String name(Step step) {
        return ElementNames.of(step.element(), step.name());
    }

    private static String counts(Step step) {
        return step.kind() == StepKind.WAIT
                ? Texts.text("monitoring.heat.waits", step.open())
                : Texts.text("monitoring.heat.open", step.open(), step.late());
    }

    private static Component list(SchoolAddress school, ProcessHeat heat) {
        var steps = with(new OrderedList(), "steps");
        heat.steps().stream()
                .filter(step -> step.open() > 0)
                .map(step -> line(school, step))
                .forEach(steps::add);
        var card = card(Texts.text("monitoring.heat.where"));
        card.add(with(new Paragraph(Texts.text("monitoring.heat.same")), "s t2"), steps);
        return card;
    }

    private static ListItem line(SchoolAddress school, Step step) {
        Component name = step.calls().isEmpty()
                ? span(name(step), "step-name")
                : new StepLink(step.element(), address(school, step.calls()), name(step));
        BpmnDiagram.Kind kind = step.late() > 0 ? BpmnDiagram.Kind.LAGS : BpmnDiagram.Kind.OPEN;
        return new ListItem(
                BpmnDiagram.token(step.kind() == StepKind.WAIT ? BpmnDiagram.Kind.WAITS : kind, step.open()),
                new Div(name, span(counts(step), "s", "t2")));
    }
}
