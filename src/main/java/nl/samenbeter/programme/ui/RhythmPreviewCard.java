package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.RhythmPreview;
import nl.samenbeter.programme.RhythmPreview.Line;
import nl.samenbeter.programme.RhythmPreview.Slot;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** What another rhythm changes, week by week, before anything is written. */
class RhythmPreviewCard extends Div {

    RhythmPreviewCard(RhythmPreview preview, boolean sameRhythm, Button change) {
        var card = card(Texts.text("programme.settings.preview"));
        if (preview.weeks().isEmpty()) {
            card.add(new Paragraph(
                    Texts.text(sameRhythm ? "programme.settings.onlyPlace" : "programme.settings.onlyNext")));
        }
        preview.overlaps()
                .forEach(overlap -> card.add(Notices.card(
                        Tone.WARN,
                        Texts.text(
                                "programme.settings.overlap",
                                PlanNames.of(overlap.element(), overlap.name()),
                                words(overlap.slot())))));
        boolean first = true;
        for (RhythmPreview.Week week : preview.weeks()) {
            var list = with(new UnorderedList(), "rows");
            week.lines().forEach(line -> list.add(with(new ListItem(), "block", new Paragraph(words(line)))));
            var details = new Details(summary(week), list);
            details.setOpened(first);
            details.setWidthFull();
            first = false;
            card.add(details);
        }
        preview.weeks().stream()
                .map(RhythmPreview.Week::week)
                .reduce((one, later) -> later)
                .ifPresent(last ->
                        card.add(with(new Paragraph(Texts.text("programme.settings.norm", last.norm())), "t2")));
        card.add(with(
                new Div(), "stack", with(new Paragraph(Texts.text("programme.settings.next")), "t2"), new Div(change)));
        add(card);
    }

    private static String summary(RhythmPreview.Week week) {
        String key =
                week.minutesBefore() == week.minutesAfter() ? "programme.settings.weekSame" : "programme.settings.week";
        return Dates.sentence(Texts.text(
                key,
                WeekNames.of(week.week()),
                Dates.day(week.week().monday()),
                week.minutesBefore(),
                week.minutesAfter()));
    }

    private static String words(Line line) {
        String what = line.kind() == PlanKind.BOARD_SESSIONS ? "" : PlanNames.of(line.element(), line.name()) + ", ";
        Slot before = line.before();
        Slot after = line.after();
        if (before == null) {
            return Dates.sentence(
                    what + Texts.text("programme.settings.line.comes", after == null ? "" : words(after)));
        }
        String change = after == null
                ? Texts.text("programme.settings.line.gone", words(before))
                : Texts.text(
                        "programme.settings.line.moved",
                        words(before),
                        before.minutes() == after.minutes()
                                ? Dates.time(after.begins())
                                : Dates.time(after.begins()) + ", " + Dates.duration(after.minutes()));
        return Dates.sentence(what + change);
    }

    private static String words(Slot slot) {
        return Texts.text("programme.settings.slot", Dates.day(slot.day()), Dates.time(slot.begins()), slot.minutes());
    }
}
