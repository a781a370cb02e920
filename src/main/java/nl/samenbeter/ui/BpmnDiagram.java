package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process picture with tokens on its elements. It only shows; whoever uses it puts the same content beside it as a
 * list, which is the accessible equal and stays when the picture cannot be drawn.
 */
@Tag("sb-bpmn-diagram")
@JavaScript("context://webjars/bpmn-js/dist/bpmn-viewer.production.min.js")
@JavaScript("context://components/bpmn-diagram.js")
@StyleSheet("context://styles/bpmn.css")
public class BpmnDiagram extends Component implements HasStyle {

    private static final String CLICKED = "event.detail.id";

    /** What a token says; the picture has a legend of those that occur. */
    public enum Kind {

        /** Open steps: filled. */
        OPEN,

        /** Open past their moment: filled in the tone of a warning. */
        LAGS,

        /** Waits for a date: a ring. */
        WAITS
    }

    /**
     * @param element id in the drawing; a token on an element that is not drawn is not shown
     * @param label in words, as tooltip
     */
    public record Token(String element, int count, Kind kind, String label) {}

    /**
     * @param label name for those who cannot see it: "Procesplaat: Lesbezoek 1. De lijst zegt hetzelfde."
     * @param xml BPMN with a drawing
     * @param done elements that lie behind
     * @param here the element to mark and to begin with; absent to begin with the whole picture
     */
    public BpmnDiagram(
            String label, String xml, Collection<Token> tokens, Collection<String> done, @Nullable String here) {
        this(label, xml, tokens, done, here, List.of(), element -> {});
    }

    /**
     * @param opens elements that can be looked into
     * @param open takes the element that was clicked; the list beside the picture offers the same to who uses no mouse
     */
    public BpmnDiagram(
            String label,
            String xml,
            Collection<Token> tokens,
            Collection<String> done,
            @Nullable String here,
            Collection<String> opens,
            Consumer<String> open) {
        getElement()
                .addEventListener("bpmn-open", click -> {
                    String element = click.getEventData().get(CLICKED).asString();
                    if (opens.contains(element)) {
                        open.accept(element);
                    }
                })
                .addEventData(CLICKED);
        getElement()
                .setPropertyBean(
                        "data",
                        new Data(
                                label,
                                xml,
                                tokens.stream().map(BpmnDiagram::mark).toList(),
                                List.copyOf(done),
                                here,
                                List.copyOf(opens),
                                legend(),
                                new Words(
                                        Texts.text("ui.diagram.view"),
                                        Texts.text("ui.diagram.smaller"),
                                        Texts.text("ui.diagram.larger"),
                                        Texts.text("ui.diagram.whole"),
                                        Texts.text("ui.diagram.here"),
                                        Texts.text("ui.diagram.unavailable")),
                                new Icons(Icon.SMALLER.svg(), Icon.LARGER.svg())));
    }

    /** A token for the list beside the picture, which says in words what it means. */
    public static Component token(Kind kind, int count) {
        var token = new Span(Integer.toString(count));
        token.addClassNames("bpmn-token", name(kind));
        token.getElement().setAttribute("aria-hidden", "true");
        return token;
    }

    private static Mark mark(Token token) {
        return new Mark(token.element(), token.count(), name(token.kind()), token.label());
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Line> legend() {
        return Stream.of("done", "open", "lags", "waits")
                .map(kind -> new Line(kind, Texts.text("ui.diagram." + kind)))
                .toList();
    }

    private record Data(
            String label,
            String xml,
            List<Mark> tokens,
            List<String> done,
            @Nullable String here,
            List<String> opens,
            List<Line> legend,
            Words words,
            Icons icons) {}

    private record Mark(String element, int count, String kind, String label) {}

    private record Line(String kind, String words) {}

    private record Words(String view, String smaller, String larger, String whole, String here, String unavailable) {}

    private record Icons(String smaller, String larger) {}
}
