package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.SurveyOutcome;
import nl.samenbeter.voices.VoiceDetails;
import nl.samenbeter.voices.VoiceService;

/** What came out of a survey, or why that is not shown. */
class OutcomePart extends Div {

    private static final int FEWEST = 10;

    private final VoiceDetails details;
    private final VoiceService service;
    private final Runnable changed;

    OutcomePart(VoiceDetails details, VoiceService service, Runnable changed) {
        this.details = details;
        this.service = service;
        this.changed = changed;
        addClassName("stack");
        var survey = Objects.requireNonNull(details.survey());
        SurveyOutcome outcome = survey.outcome();
        var card = Html.card(Texts.text("voices.outcome.title"));
        if (outcome == null) {
            card.add(new Paragraph(Texts.text("voices.outcome.tooFew", FEWEST)));
            add(card);
            return;
        }
        card.add(new Paragraph(Texts.text("voices.outcome.taken", outcome.taken(), survey.expected())));
        outcome.statements().forEach(one -> card.add(statement(one, outcome.taken())));
        add(card);
        if (details.mayAsk()) {
            add(words(outcome));
        }
    }

    private static Component statement(SurveyOutcome.OfStatement one, int taken) {
        var part = with(
                new Div(),
                "outcome",
                new H3(Texts.text("voices.statement." + one.statement().name())));
        if (!one.shown()) {
            part.add(new Paragraph(Texts.text("voices.outcome.fewKnew", FEWEST)));
            return part;
        }
        if (one.alike()) {
            part.add(new Paragraph(Texts.text("voices.outcome.alike."
                    + (one.agree() > 0 ? "agree" : one.disagree() > 0 ? "disagree" : "between"))));
            return part;
        }
        var bars = with(new UnorderedList(), "outcome-bars");
        bars.add(
                bar("agree", one.agree(), taken),
                bar("between", one.between(), taken),
                bar("disagree", one.disagree(), taken),
                bar("unknown", one.unknown(), taken));
        part.add(bars);
        return part;
    }

    private static ListItem bar(String key, int count, int taken) {
        var fill = with(new Span(), "fill " + key);
        fill.getStyle().set("--share", Integer.toString(count * 100 / taken));
        return new ListItem(
                span(Texts.text("voices.outcome." + key)),
                with(new Span(), "track", fill),
                span(Integer.toString(count), "num"));
    }

    private Section words(SurveyOutcome outcome) {
        var card = Html.card(Texts.text("voices.outcome.words"));
        if (outcome.words().isEmpty()) {
            card.add(new Paragraph(Texts.text("voices.outcome.fewWrote", FEWEST)));
            return card;
        }
        var list = with(new UnorderedList(), "rows");
        outcome.words().forEach(one -> list.add(words(one)));
        card.add(new Paragraph(Texts.text("voices.outcome.shuffled")), list);
        return card;
    }

    private ListItem words(SurveyOutcome.Words one) {
        var item = new ListItem(with(new Div(), "grow", span(one.words())));
        item.setClassName("withheld", one.withheld());
        if (details.mayWithhold()) {
            var button = new Button(Texts.text(one.withheld() ? "voices.outcome.giveBack" : "voices.outcome.withhold"));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.addClickListener(click -> Failures.trying(() -> {
                service.withhold(details.row().id(), one.id(), !one.withheld());
                changed.run();
            }));
            item.add(button);
        }
        return item;
    }
}
