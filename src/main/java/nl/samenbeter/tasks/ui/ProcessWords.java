package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskSurroundings.Level;
import nl.samenbeter.tasks.TaskSurroundings.State;
import nl.samenbeter.tasks.TaskSurroundings.Step;
import nl.samenbeter.ui.BpmnDiagram;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.ElementNames;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The steps of a process: as tokens on its picture, and in the words of the list beside it. */
public final class ProcessWords {

    private ProcessWords() {}

    public static String name(Level level) {
        return level.element() == null
                ? Texts.find("process." + level.process() + ".name").orElse(level.name())
                : ElementNames.of(level.element(), level.name());
    }

    /** "Week 4" of "Week 4: stem van docent en leerling": a path has to fit on a phone. */
    public static String shortName(Level level) {
        return name(level).split(":", 2)[0];
    }

    public static String name(Step step) {
        return ElementNames.of(step.element(), step.name());
    }

    public static List<BpmnDiagram.Token> tokens(Level level) {
        List<BpmnDiagram.Token> tokens = new ArrayList<>();
        for (Step step : level.steps()) {
            String name = name(step);
            if (step.state() == State.WAITS) {
                tokens.add(new BpmnDiagram.Token(step.element(), 1, BpmnDiagram.Kind.WAITS, name + ": " + state(step)));
            } else if (step.state() == State.NOW) {
                int inTime = Math.max(step.open(), 1) - step.late();
                if (step.late() > 0) {
                    tokens.add(new BpmnDiagram.Token(
                            step.element(),
                            step.late(),
                            BpmnDiagram.Kind.LAGS,
                            Texts.text("tasks.where.lateCount", name, step.late())));
                }
                if (inTime > 0) {
                    tokens.add(new BpmnDiagram.Token(
                            step.element(),
                            inTime,
                            BpmnDiagram.Kind.OPEN,
                            Texts.text("tasks.where.openCount", name, inTime)));
                }
            }
        }
        return tokens;
    }

    /** What stands before a step in the list. */
    public static Component shape(Step step) {
        return switch (step.state()) {
            case NOW ->
                BpmnDiagram.token(
                        step.late() > 0 ? BpmnDiagram.Kind.LAGS : BpmnDiagram.Kind.OPEN, Math.max(step.open(), 1));
            case WAITS -> BpmnDiagram.token(BpmnDiagram.Kind.WAITS, 1);
            case DONE -> Icon.DONE.create("okc");
            case NEXT -> Icon.UPCOMING.create("restc");
            case OFF, NOT_NEEDED -> Icon.SKIPPED.create("restc");
        };
    }

    /** "klaar, di 15 sep, 15:00" */
    public static String detail(Step step) {
        TaskPlace.@Nullable Moment moment = step.moment();
        return moment == null ? state(step) : state(step) + ", " + PlaceWords.when(moment);
    }

    private static String state(Step step) {
        return switch (step.state()) {
            case DONE -> Texts.text("tasks.where.done");
            case NOW -> Texts.text("tasks.where.now", step.open(), step.late());
            case WAITS ->
                step.waitsUntil() == null
                        ? Texts.text("tasks.where.waits")
                        : Texts.text("tasks.where.waitsUntil", Dates.day(step.waitsUntil()));
            case NEXT -> Texts.text(step.moment() == null ? "tasks.where.notYet" : "tasks.where.next");
            case OFF -> Texts.text("tasks.where.off");
            case NOT_NEEDED -> Texts.text("tasks.where.notNeeded");
        };
    }
}
