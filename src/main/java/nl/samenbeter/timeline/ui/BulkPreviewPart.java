package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.timeline.BulkPreview;
import nl.samenbeter.timeline.BulkPreview.Outcome;
import nl.samenbeter.timeline.Clash;
import nl.samenbeter.timeline.TimelinePreview.Affected;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** What a change would do to each of many teams, those first with which it cannot be done. */
final class BulkPreviewPart extends Div {

    BulkPreviewPart(List<BulkPreview> previews, TeamNames names) {
        addClassName("tls-preview");
        long fit = previews.stream().filter(BulkPreview::fits).count();
        add(new Paragraph(Texts.text("timeline.bulk.fits", fit, previews.size())));
        var lines = new BulkLines(names);
        lines.part(
                "timeline.bulk.part.cannot",
                Icon.LATE,
                Tone.LATE,
                previews.stream().filter(preview -> !preview.fits()).toList(),
                BulkPreview::programme,
                BulkPreviewPart::whyNot);
        lines.part(
                "timeline.bulk.part.clash",
                Icon.WARNING,
                Tone.WARN,
                previews.stream()
                        .filter(preview -> preview.fits() && hasClashes(preview))
                        .toList(),
                BulkPreview::programme,
                BulkPreviewPart::outcome);
        lines.part(
                "timeline.bulk.part.fits",
                Icon.DONE,
                Tone.OK,
                previews.stream()
                        .filter(preview -> preview.fits() && !hasClashes(preview))
                        .toList(),
                BulkPreview::programme,
                BulkPreviewPart::outcome);
        add(lines);
    }

    private static boolean hasClashes(BulkPreview preview) {
        Outcome outcome = preview.outcome();
        return outcome != null && !outcome.clashes().isEmpty();
    }

    private static List<Component> whyNot(BulkPreview preview) {
        List<Component> words = new ArrayList<>();
        if (preview.refusal() != null) {
            words.add(BulkLines.words(preview.refusal()));
        }
        Outcome outcome = preview.outcome();
        if (outcome != null) {
            words.add(span(Texts.text("timeline.bulk.blocked")));
            words.add(
                    clashes(outcome.clashes().stream().filter(Clash::isBlocking).toList(), outcome.people()));
        }
        return words;
    }

    private static List<Component> outcome(BulkPreview preview) {
        Outcome outcome = preview.outcome();
        List<Component> words = new ArrayList<>();
        if (outcome == null) {
            return words;
        }
        words.add(span(Texts.text(
                "timeline.bulk.outcome", outcome.items(), outcome.people().size())));
        if (!outcome.lastDay().equals(outcome.lastDayBefore())) {
            words.add(span(Texts.text(
                    "timeline.bulk.otherEnd", Dates.day(outcome.lastDay()), Dates.day(outcome.lastDayBefore()))));
        }
        if (outcome.neverBack()) {
            words.add(span(Texts.text("timeline.preview.neverBack")));
        }
        if (!outcome.clashes().isEmpty()) {
            words.add(clashes(outcome.clashes(), outcome.people()));
        }
        return words;
    }

    private static Component clashes(List<Clash> clashes, List<Affected> people) {
        Map<PersonId, String> names =
                people.stream().collect(Collectors.toMap(Affected::person, Affected::name, (one, two) -> one));
        var list = new UnorderedList();
        clashes.forEach(clash -> list.add(new ClashLine(clash, names)));
        var details = new Details(Texts.text("timeline.preview.clashes", clashes.size()), list);
        details.setOpened(clashes.size() == 1);
        return details;
    }
}
