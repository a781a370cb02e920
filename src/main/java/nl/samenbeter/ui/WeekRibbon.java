package nl.samenbeter.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The stair of a programme: one step per week, each a little higher, holidays as hatched gaps. It stands on every screen
 * about a programme, always in the same order.
 */
public class WeekRibbon extends Section {

    private final Span heading = new Span();

    /** Where a week stands, seen from today. */
    public enum State {
        DONE,
        NOW,
        NEXT
    }

    /** One place on the stair. */
    public sealed interface Step permits Week, Gap {}

    /**
     * A week of the programme.
     *
     * @param name its number, or the letter of a week of a cycle
     * @param dateLabel the Monday as "21 sep"
     * @param lagging whether something of this week is still open although it is over
     * @param route where the step leads, or null
     */
    public record Week(
            String name,
            String dateLabel,
            State state,
            boolean lagging,
            @Nullable String route) implements Step {

        public Week(int number, String dateLabel, State state) {
            this(Integer.toString(number), dateLabel, state, false, null);
        }
    }

    /**
     * Time in which the programme stands still.
     *
     * @param label what stands under the gap: "vak."
     * @param description for screen readers and as tooltip: "Herfstvakantie, 10 t/m 18 oktober"
     */
    public record Gap(String label, String description) implements Step {}

    /**
     * The ribbon as a card with team and theme in front of it.
     *
     * @param theme what this week is about; may be empty
     */
    public WeekRibbon(String team, String theme, List<? extends Step> steps) {
        addClassNames("rib", "card");
        getElement().setAttribute("aria-label", Texts.text("ui.ribbon.where", team));
        var teamLine = new Span(team);
        teamLine.addClassName("eyebrow");
        heading.addClassName("ribh");
        heading.setText(position(steps));
        var themeLine = new Span(theme);
        themeLine.addClassName("t2");
        themeLine.setVisible(!theme.isEmpty());
        var head = new Div(teamLine, heading, themeLine);
        head.addClassName("ribt");
        add(head, stair(steps, false));
    }

    /** Another heading than "Week 4 van 8": in a holiday, before the start, in the rhythm. */
    public WeekRibbon heading(String words) {
        heading.setText(words);
        return this;
    }

    /** Only the stair, small, for use inside another card. */
    public static OrderedList compact(List<? extends Step> steps) {
        return stair(steps, true);
    }

    private static String position(List<? extends Step> steps) {
        long weeks = steps.stream().filter(Week.class::isInstance).count();
        return steps.stream()
                .filter(step -> step instanceof Week week && week.state() == State.NOW)
                .map(step -> Texts.text("ui.ribbon.week", ((Week) step).name(), weeks))
                .findFirst()
                .orElseGet(() -> Texts.text("ui.ribbon.weeks", weeks));
    }

    private static OrderedList stair(List<? extends Step> steps, boolean compact) {
        var list = new OrderedList();
        list.addClassName("ribbon");
        list.getElement().setAttribute("aria-label", position(steps));
        if (compact) {
            list.addClassName("compact");
        }
        int height = 0;
        for (Step step : steps) {
            list.add(
                    switch (step) {
                        case Week week -> week(week, ++height, compact);
                        case Gap gap -> gap(gap, compact);
                    });
        }
        return list;
    }

    private static ListItem week(Week week, int height, boolean compact) {
        var number = new Span(week.name());
        String route = week.route();
        HtmlContainer box = route == null ? new Span() : new Anchor(route);
        box.addClassName("step");
        box.add(number);
        String state = week.state().name().toLowerCase(Locale.ROOT);
        if (week.lagging()) {
            box.add(Icon.WARNING.create("lag"));
        } else if (week.state() == State.DONE) {
            box.add(Icon.TICK.create());
        }
        box.add(hidden(", " + Texts.text("ui.ribbon." + state)));
        if (week.lagging()) {
            box.add(hidden(", " + Texts.text("ui.ribbon.lagging")));
        }
        var item = new ListItem(box);
        item.addClassName(state);
        item.getStyle().set("--n", Integer.toString(height));
        if (week.state() == State.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        if (!compact) {
            item.add(label(week.dateLabel()));
        }
        return item;
    }

    private static ListItem gap(Gap gap, boolean compact) {
        var box = new Span(hidden(gap.description()));
        box.addClassName("step");
        var item = new ListItem(box);
        item.addClassName("hol");
        item.getElement().setAttribute("title", gap.description());
        if (!compact) {
            Span label = label(gap.label());
            label.getElement().setAttribute("aria-hidden", "true");
            item.add(label);
        }
        return item;
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("d");
        return label;
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("sr");
        return span;
    }
}
