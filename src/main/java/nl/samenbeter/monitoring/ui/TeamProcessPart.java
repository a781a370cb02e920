package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.monitoring.TeamProcess;
import nl.samenbeter.monitoring.TeamWeek;
import nl.samenbeter.tasks.TaskSurroundings.Level;
import nl.samenbeter.tasks.TaskSurroundings.State;
import nl.samenbeter.tasks.TaskSurroundings.Step;
import nl.samenbeter.tasks.ui.ProcessWords;
import nl.samenbeter.ui.BpmnDiagram;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The picture of a team's process and the same in words; a step that is a process of its own leads into it. */
class TeamProcessPart extends Div {

    static final String ID = "procesplaat";

    private final TeamProcess process;
    private final TeamRoute route;
    private final @Nullable TeamWeek now;

    /** @param now what is open of the week of today stands under its step */
    TeamProcessPart(TeamProcess process, TeamRoute route, @Nullable TeamWeek now) {
        this.now = now;
        this.process = process;
        this.route = route;
        addClassNames("proc", "stack");
        Section picture = card(Texts.text("monitoring.process.title", ProcessWords.name(process.shown())));
        picture.setId(ID);
        picture.getElement().setAttribute("tabindex", "-1");
        picture.addClassNames("diagram", "p-wide");
        picture.add(way(), diagram());
        add(picture, list());
    }

    private Component way() {
        var way = with(new Div(), "proc-way");
        if (process.runs().size() > 1) {
            way.add(runs());
        }
        if (process.levels().size() > 1) {
            var path = new TeamCrumbs(Texts.text("monitoring.process.path"));
            for (int depth = 0; depth < process.levels().size() - 1; depth++) {
                path.link(
                        route.process(process.run(), process.path().subList(0, depth)),
                        ProcessWords.shortName(process.levels().get(depth)),
                        true);
            }
            way.add(path.here(ProcessWords.shortName(process.shown())));
        }
        if (!process.begun()) {
            way.add(Notices.card(Tone.INFO, Texts.text("monitoring.process.notBegun")));
        }
        return way;
    }

    private Component runs() {
        var nav = with(new Nav(), "seg");
        nav.getElement().setAttribute("aria-label", Texts.text("monitoring.process.runs"));
        for (int run : process.runs()) {
            var link = new Anchor(
                    route.process(run, List.of()),
                    run == 1
                            ? Texts.text("monitoring.process.eightWeeks")
                            : Texts.text("monitoring.process.cycle", run - 1));
            if (run == process.run()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private Component diagram() {
        Level level = process.shown();
        return new BpmnDiagram(
                Texts.text("monitoring.process.picture", ProcessWords.name(level)),
                level.drawing(),
                ProcessWords.tokens(level),
                level.done(),
                level.here(),
                process.opens(),
                this::open);
    }

    private void open(String element) {
        StepLink.follow(this, element);
    }

    private String into(String element) {
        List<String> path = new ArrayList<>(process.path());
        path.add(element);
        return route.process(process.run(), path);
    }

    private Component list() {
        var steps = with(new OrderedList(), "steps");
        process.shown().steps().stream()
                .filter(step -> step.state() != State.NOT_NEEDED)
                .forEach(step -> steps.add(line(step)));
        var card = card(Texts.text("monitoring.process.where"));
        card.add(with(new Paragraph(Texts.text("monitoring.process.same")), "s t2"), steps);
        return card;
    }

    private ListItem line(Step step) {
        Component name = process.opens().contains(step.element())
                ? new StepLink(step.element(), into(step.element()), ProcessWords.name(step))
                : span(ProcessWords.name(step), "step-name");
        var words = new Div(name, span(ProcessWords.detail(step), "s", "t2"));
        boolean here = step.element().equals(process.shown().here());
        if (here && process.levels().size() == 1 && now != null) {
            words.add(TeamWeekPart.open(now));
        }
        var item = new ListItem(ProcessWords.shape(step), words);
        item.addClassName(step.state().name().toLowerCase(Locale.ROOT));
        if (here) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
