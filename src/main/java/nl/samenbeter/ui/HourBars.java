package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hours per week as bars with the norm as a dashed line; a picture whose whole content is in its description. */
public class HourBars extends Div {

    private static final double HEIGHT = 82;
    private static final int USUAL_MAXIMUM = 195;

    /** One week: its number or letter, the minutes planned or spent (0: not planned yet), and whether it is over, now or to come. */
    public record Bar(String week, int minutes, WeekRibbon.State state) {}

    /** @param normMinutes the norm per week, 180 in the eight weeks and 120 in the rhythm */
    public HourBars(List<Bar> bars, int normMinutes) {
        addClassName("bars");
        int most = bars.stream().mapToInt(Bar::minutes).max().orElse(0);
        double scale = HEIGHT / Math.max(USUAL_MAXIMUM, Math.max(most, normMinutes));
        getStyle().set("--k", String.format(Locale.ROOT, "%.4f", scale));
        getStyle().set("--norm", Integer.toString(normMinutes));
        var norm = new Span();
        norm.addClassName("nl");
        add(norm);
        bars.forEach(bar -> add(column(bar)));
        String weeks = bars.stream()
                .map(bar -> Texts.text("ui.bars.week", bar.week(), words(bar)))
                .collect(Collectors.joining(", "));
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", Texts.text("ui.bars.label", weeks, clock(normMinutes)));
    }

    private static Div column(Bar bar) {
        var hours = new Span(bar.minutes() == 0 ? "–" : clock(bar.minutes()));
        hours.addClassName("hours");
        var body = new Span(hours);
        body.addClassName("body");
        body.getStyle().set("--m", Integer.toString(bar.minutes()));
        var column = new Div(body, new Span(bar.week()));
        column.addClassNames("bar-week", bar.state().name().toLowerCase(Locale.ROOT));
        return column;
    }

    private static String words(Bar bar) {
        return bar.minutes() == 0 ? Texts.text("ui.bars.notPlanned") : clock(bar.minutes());
    }

    private static String clock(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
