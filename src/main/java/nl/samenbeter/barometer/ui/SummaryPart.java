package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.barometer.Figure;
import nl.samenbeter.barometer.SummaryPage;
import nl.samenbeter.barometer.SummaryPage.Height;
import nl.samenbeter.barometer.SummaryPage.OfQuarter;
import nl.samenbeter.barometer.Verdict;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Texts;

/** All teams of a school, a board or the country together, the newest quarter open. */
final class SummaryPart extends Div {

    SummaryPart(SummaryPage page) {
        addClassNames("stack", "bm-summary");
        add(new H2(
                page.height() == Height.COUNTRY
                        ? Texts.text("barometer.summary.country")
                        : Texts.text("barometer.summary." + page.height().name(), page.name())));
        if (page.quarters().isEmpty()) {
            add(new EmptyState(Texts.text("barometer.summary.empty")));
            return;
        }
        add(of(page.quarters().getFirst()));
        page.quarters().stream().skip(1).limit(3).forEach(earlier -> add(new Details(range(earlier), of(earlier))));
    }

    private static String range(OfQuarter quarter) {
        return Dates.range(quarter.firstDay(), quarter.lastDay());
    }

    private static Div of(OfQuarter quarter) {
        var part = with(new Div(), "stack");
        if (!quarter.figures().isEmpty()) {
            part.add(with(
                    new Paragraph(Texts.text("barometer.summary.teams", range(quarter), quarter.teams())), "bm-say"));
            add(part, quarter.figures());
        }
        SummaryPage.Mirror leadership = quarter.leadership();
        if (leadership != null) {
            part.add(
                    new H3(Texts.text("barometer.summary.leadership")),
                    new Paragraph(Texts.text("barometer.summary.leaderships", range(quarter), leadership.schools())));
            add(part, leadership.figures());
        }
        return part;
    }

    private static void add(Div part, List<Figure> figures) {
        long hidden = figures.stream()
                .filter(figure -> figure.verdict() == Verdict.HIDDEN)
                .count();
        if (hidden == figures.size()) {
            part.add(new Paragraph(Texts.text("barometer.summary.nothing")));
            return;
        }
        if (hidden > 0) {
            part.add(with(new Paragraph(Texts.text("barometer.summary.hidden")), "s t2"));
        }
        new FigureBars(figures, question -> Optional.empty()).cards().forEach(part::add);
    }
}
