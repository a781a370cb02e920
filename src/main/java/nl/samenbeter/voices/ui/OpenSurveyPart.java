package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Objects;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.SurveyCode;
import nl.samenbeter.voices.VoiceDetails;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceQueries;
import nl.samenbeter.voices.VoiceStatus;

/** For the screen at the front of the class: the address, the code, and how many answers came in. Looks again by itself. */
class OpenSurveyPart extends Section {

    /** By asking, not by being told: a row for each answer would say when it came (rulings 24). */
    private static final int LOOKS_AGAIN = 4_000;

    private final VoiceQueries queries;
    private final VoiceId id;
    private final Span count = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Span address = new Span("/" + SurveyView.ROUTE);
    private final Runnable closed;

    OpenSurveyPart(VoiceDetails details, VoiceQueries queries, Runnable close, Runnable closed) {
        this.queries = queries;
        this.closed = closed;
        id = details.row().id();
        addClassNames("card", "survey-open");
        var survey = Objects.requireNonNull(details.survey());
        SurveyCode code = survey.code();
        address.addClassName("strong");
        count.getElement().setAttribute("role", "status");
        bar.setMax(survey.expected());
        bar.getElement().setAttribute("aria-label", Texts.text("voices.open.answers"));
        add(
                new Paragraph(new Span(Texts.text("voices.open.goTo") + " "), address),
                with(new Div(), "big-code", span(code.spaced())),
                with(new Div(), "survey-count", count, bar),
                new Paragraph(Texts.text(
                        "voices.open.until", Dates.time(survey.closesAt().toLocalTime()))),
                new Paragraph(Texts.text("voices.open.promise")));
        if (details.mayAsk()) {
            var button = new Button(Texts.text("voices.open.close"), click -> Failures.trying(close));
            button.setDisableOnClick(true);
            var link = new Anchor(SurveyView.ROUTE + "/" + code.value(), Texts.text("voices.open.link"));
            link.addClassNames("btn", "ter");
            link.setTarget("_blank");
            add(with(new Div(), "form-buttons", button, link));
        }
        show(survey);
    }

    private void show(VoiceDetails.Survey survey) {
        count.setText(Texts.text("voices.open.count", survey.answers(), survey.expected()));
        bar.setValue(Math.min(survey.answers(), survey.expected()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        ui.getPage().fetchCurrentURL(url -> address.setText(url.getAuthority() + "/" + SurveyView.ROUTE));
        var polls = ui.addPollListener(poll -> lookAgain());
        ui.setPollInterval(LOOKS_AGAIN);
        addDetachListener(detached -> {
            detached.unregisterListener();
            polls.remove();
            ui.setPollInterval(-1);
        });
    }

    private void lookAgain() {
        VoiceDetails now = queries.details(id);
        if (now.row().status() == VoiceStatus.OPEN && now.survey() != null) {
            show(now.survey());
        } else {
            closed.run();
        }
    }
}
