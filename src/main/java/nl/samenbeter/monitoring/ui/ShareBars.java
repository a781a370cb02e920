package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.samenbeter.ui.Texts;

/** Parts of a whole as bars under each other, each with its numbers in words, so that the picture hides nothing. */
class ShareBars extends UnorderedList {

    /** @param whole nought when there is nothing to show yet */
    record Bar(String label, int part, int whole) {

        private int percent() {
            return whole == 0 ? 0 : Math.round(100f * part / whole);
        }
    }

    /** @param target a mark at so many of a hundred; nought for none */
    ShareBars(List<Bar> bars, int target) {
        addClassName("shares");
        if (target > 0) {
            getStyle().set("--target", target + "%");
            addClassName("aimed");
        }
        bars.forEach(bar -> add(row(bar, target > 0)));
    }

    private static ListItem row(Bar bar, boolean percent) {
        var fill = new Div();
        fill.addClassName("fill");
        fill.getStyle().set("width", bar.percent() + "%");
        var track = with(new Div(), "track", fill);
        track.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(span(bar.label()), track, span(words(bar, percent), "strong"));
    }

    private static String words(Bar bar, boolean percent) {
        if (bar.whole() == 0) {
            return Texts.text("monitoring.figures.none");
        }
        return percent
                ? Texts.text("monitoring.figures.sharePercent", bar.part(), bar.whole(), bar.percent())
                : Texts.text("monitoring.figures.share", bar.part(), bar.whole());
    }
}
