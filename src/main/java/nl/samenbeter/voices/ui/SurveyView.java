package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.ui.Brand;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Language;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.voices.SurveyAnswers;
import nl.samenbeter.voices.SurveyService;
import nl.samenbeter.voices.SurveySheet;
import nl.samenbeter.voices.Visitor;

/** The page for whoever has a code: no account, no name, a minute on a phone. */
@Route(value = SurveyView.ROUTE + "/:code?", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://styles/voices.css")
class SurveyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "stem";

    private static final String BROWSER = "voices.browser";
    private static final String ANSWERED = "voices.answered.";

    private final SurveyService service;
    private final Main side = new Main();
    private final Div content = with(new Div(), "stack");
    private final Div notice = new Div();

    SurveyView(SurveyService service) {
        this.service = service;
        addClassNames("login", "single", "survey");
        side.addClassName("side");
        side.setId("inhoud");
        notice.getElement().setAttribute("role", "alert");
        side.add(with(new Div(), "survey-head", new Brand(), language()), content);
        add(side);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("voices.survey.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("code").ifPresentOrElse(this::look, () -> askForCode(""));
    }

    private static Button language() {
        boolean dutch = UI.getCurrent().getLocale().getLanguage().equals("nl");
        Locale other = dutch ? Locale.ENGLISH : Texts.DUTCH;
        var button = new Button(dutch ? "English" : "Nederlands", click -> Language.choose(other));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("lang", other.getLanguage());
        return button;
    }

    private void show(Component... components) {
        notice.removeAll();
        content.removeAll();
        content.add(components);
    }

    private void askForCode(String typed) {
        var code = new TextField(Texts.text("voices.survey.code"));
        code.setHelperText(Texts.text("voices.survey.codeHelp"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setAutocorrect(false);
        code.setValue(typed);
        code.addClassName("survey-code");
        code.setWidthFull();
        code.focus();
        var go = new Button(Texts.text("voices.survey.go"), click -> look(code.getValue()));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setWidthFull();
        go.addClickShortcut(Key.ENTER);
        show(head("voices.survey.title", Texts.text("voices.survey.subtitle")), notice, code, go);
    }

    private void look(String code) {
        switch (service.look(code, visitor())) {
            case SurveySheet.Open open -> openForm(open);
            case SurveySheet.Over over ->
                show(head(
                        "voices.survey.overTitle",
                        over.reportDue() == null
                                ? Texts.text("voices.survey.over")
                                : Texts.text("voices.survey.overUntil", Dates.longDay(over.reportDue()))));
            case SurveySheet.Reported reported -> show(report(reported));
            case SurveySheet.Refused refused -> {
                askForCode(code);
                notice.add(Notices.card(Tone.WARN, Failures.sentence(refused.why())));
            }
        }
    }

    private void openForm(SurveySheet.Open open) {
        if (VaadinSession.getCurrent().getAttribute(ANSWERED + open.survey()) != null) {
            thank(Texts.text("voices.survey.already"));
            return;
        }
        var form = new SurveyFields();
        var send = new Button(Texts.text("voices.survey.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setWidthFull();
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            notice.removeAll();
            if (form.validate()) {
                send(open, form.answers());
            }
            send.setEnabled(true);
        });
        show(
                head("voices.survey.title", Texts.text("voices.survey.about", open.team(), open.asked())),
                new Paragraph(Texts.text("voices.survey.promise")),
                form,
                notice,
                send);
    }

    private void send(SurveySheet.Open open, SurveyAnswers answers) {
        try {
            service.answer(open.survey(), open.form(), answers);
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            return;
        }
        VaadinSession.getCurrent().setAttribute(ANSWERED + open.survey(), true);
        thank(Texts.text("voices.survey.thanks"));
    }

    private void thank(String sentence) {
        show(head("voices.survey.thanksTitle", sentence));
        content.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private static Component report(SurveySheet.Reported reported) {
        return with(
                new Div(),
                "stack",
                head(
                        "voices.report.title",
                        Texts.text("voices.report.by", reported.team(), Dates.longDay(reported.on()))),
                part("voices.report.heard", reported.report().heard()),
                part("voices.report.doing", reported.report().doing()),
                part("voices.report.visibleBy", reported.report().visibleBy()));
    }

    private static Section part(String key, String words) {
        return with(new Section(), "survey-report", new H2(Texts.text(key)), new Paragraph(words));
    }

    private static Div head(String key, String sentence) {
        return with(new Div(), "lead", new H1(Texts.text(key)), new Paragraph(sentence));
    }

    /** The session stands for the browser; nothing of this is kept. */
    private static Visitor visitor() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(BROWSER) == null) {
            session.setAttribute(BROWSER, UUID.randomUUID().toString());
        }
        String address = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("");
        return new Visitor((String) session.getAttribute(BROWSER), address);
    }
}
