package nl.samenbeter.tasks.ui;

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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.tasks.TaskSurroundings;
import nl.samenbeter.tasks.TaskSurroundings.Level;
import nl.samenbeter.tasks.TaskSurroundings.Step;
import nl.samenbeter.ui.BpmnDiagram;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.springframework.beans.factory.ObjectProvider;

/** Where a task stands: the weeks around it, the path of processes down to it, and the picture of one of them. */
@Route(value = "taken/:task/waar/:stap?([1-9])", layout = MainLayout.class)
@StyleSheet("context://styles/bpmn.css")
@PermitAll
class WhereView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TaskPlaceQueries queries;
    private final ObjectProvider<AroundTask> rooms;
    private String title = "";

    WhereView(TaskPlaceQueries queries, ObjectProvider<AroundTask> rooms) {
        this.queries = queries;
        this.rooms = rooms;
        addClassName("where-page");
    }

    /** Address of the page of a task. */
    static String route(TaskRow row) {
        return TasksView.ROUTE + "/" + row.id() + "/waar";
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        TaskSurroundings around =
                queries.around(TasksView.id(parameters.get("task").orElse("")));
        TaskRow row = around.task().row();
        title = Texts.text("tasks.where.title", TaskWords.title(row));
        removeAll();
        var back = new Anchor(
                TasksView.ROUTE + "/" + row.id(), Icon.BACK.create(), new Span(Texts.text("tasks.where.back")));
        back.addClassNames("form-back", "flex");
        add(back, new PageHeader(title, subtitle(around)));
        TaskPlace place = around.place();
        if (place != null) {
            rooms.orderedStream()
                    .flatMap(room -> room.weeks(row, place).stream())
                    .forEach(this::add);
        }
        if (around.levels().isEmpty()) {
            add(Notices.card(Tone.REST, Texts.text("tasks.where.cleaned")));
            return;
        }
        List<Level> levels = around.levels();
        int shown = parameters
                .get("stap")
                .map(Integer::valueOf)
                .map(step -> Math.clamp(step, 1, levels.size()))
                .orElse(levels.size());
        add(path(row, levels, shown), picture(around, shown), list(around, levels.get(shown - 1)));
    }

    private static String subtitle(TaskSurroundings around) {
        List<String> words = new ArrayList<>();
        words.add(around.task().row().whose());
        TaskPlace place = around.place();
        if (place != null && place.week() != null) {
            words.add(PlaceWords.week(place.week()));
        }
        if (place != null && place.moment() != null) {
            words.add(PlaceWords.moment(place.moment()));
        }
        return String.join(" · ", words);
    }

    private static Component path(TaskRow row, List<Level> levels, int shown) {
        var path = new OrderedList();
        path.addClassName("crumb");
        for (int level = 1; level <= levels.size(); level++) {
            var item = new ListItem();
            if (level > 1) {
                item.add(Icon.CHEVRON_RIGHT.create());
            }
            String name = ProcessWords.shortName(levels.get(level - 1));
            if (level == shown) {
                Span here = span(name, "here");
                here.getElement().setAttribute("aria-current", "page");
                item.add(here);
            } else {
                item.add(new Anchor(route(row) + "/" + level, name));
            }
            path.add(item);
        }
        var nav = new Nav(path);
        nav.getElement().setAttribute("aria-label", Texts.text("tasks.where.path"));
        return nav;
    }

    private static Component picture(TaskSurroundings around, int shown) {
        Level level = around.levels().get(shown - 1);
        var diagram = new BpmnDiagram(
                Texts.text("tasks.where.picture", ProcessWords.name(level)),
                level.drawing(),
                ProcessWords.tokens(level),
                level.done(),
                level.here());
        return with(card(Texts.text("tasks.where.process")), "diagram p-wide", diagram);
    }

    private static Component list(TaskSurroundings around, Level level) {
        var steps = new OrderedList();
        steps.addClassName("steps");
        level.steps().stream().map(step -> line(around, level, step)).forEach(steps::add);
        var card = card(Texts.text("tasks.where.steps"));
        card.add(steps);
        return card;
    }

    private static ListItem line(TaskSurroundings around, Level level, Step step) {
        boolean here = step.element().equals(level.here());
        var words = new Div(span(ProcessWords.name(step), "step-name"), span(ProcessWords.detail(step), "s", "t2"));
        if (here) {
            words.add(span(yours(around, level), "here"));
        }
        var item = new ListItem(ProcessWords.shape(step), words);
        item.addClassName(step.state().name().toLowerCase(Locale.ROOT));
        if (here) {
            item.addClassName("mine");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static String yours(TaskSurroundings around, Level level) {
        boolean own = level == around.levels().getLast();
        if (!own) {
            return Texts.text(
                    "tasks.where.inside", TaskWords.title(around.task().row()));
        }
        return Texts.text(
                around.task().state() == TaskState.OPEN ? "tasks.where.yours" : "tasks.where.was",
                TaskWords.title(around.task().row()));
    }
}
