package nl.samenbeter.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Set;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.DemoAccounts;
import nl.samenbeter.security.DemoAccounts.DemoAccount;
import nl.samenbeter.security.Role;
import nl.samenbeter.ui.Brand;
import nl.samenbeter.ui.DeviceText;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Language;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.springframework.beans.factory.ObjectProvider;

@Route(value = "inloggen", autoLayout = false)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Query parameters: why the page is shown. */
    static final String ENDED = "gesloten";

    static final String CHOSEN = "klaar";

    private final TextField name = new TextField(Texts.text("security.signIn.name"));
    private final PasswordField password = new PasswordField(Texts.text("security.signIn.password"));
    private final Element form = new Element("form");
    private final Div notice = new Div();
    private final CurrentUser currentUser;

    SignInView(ObjectProvider<DemoAccounts> demo, CurrentUser currentUser) {
        this.currentUser = currentUser;
        addClassName("login");
        var side = new Main();
        side.addClassName("side");
        side.setId("inhoud");
        side.add(new Brand(), head(), notice);
        side.getElement().appendChild(form());
        demo.ifAvailable(accounts -> side.add(demoBox(accounts)));
        side.add(foot());
        add(pane(), side);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("security.signIn.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.person().isPresent()) {
            event.forwardToUrl("/");
            return;
        }
        Set<String> reasons =
                event.getLocation().getQueryParameters().getParameters().keySet();
        notice.removeAll();
        if (reasons.contains(SignInOutcome.LOCKED)) {
            notice.add(Notices.card(Tone.LATE, Texts.text("security.signIn.locked")));
        } else if (reasons.contains(SignInOutcome.WRONG)) {
            notice.add(Notices.card(Tone.LATE, Texts.text("security.signIn.wrong")));
        } else if (reasons.contains(ENDED)) {
            notice.add(Notices.card(Tone.WARN, Texts.text("security.signIn.ended")));
            DeviceText.forgetAll(UI.getCurrent());
        } else if (reasons.contains(CHOSEN)) {
            notice.add(Notices.card(Tone.OK, Texts.text("security.signIn.chosen")));
        }
        notice.setVisible(notice.getComponentCount() > 0);
        var session = VaadinSession.getCurrent().getSession();
        if (session != null && session.getAttribute(SignInOutcome.NAME) instanceof String typed) {
            name.setValue(typed);
            session.removeAttribute(SignInOutcome.NAME);
            password.focus();
        } else {
            name.focus();
        }
    }

    private static Section pane() {
        var claim = new Paragraph(Texts.text("security.signIn.claim"));
        claim.addClassName("claim");
        var stairs = new Div();
        stairs.addClassName("stairs");
        stairs.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", Texts.text("security.signIn.stairs"));
        for (int week = 1; week <= 8; week++) {
            if (week == 7) {
                var holiday = new Span();
                holiday.addClassName("hol");
                stairs.add(holiday);
            }
            var step = new Span(Integer.toString(week));
            step.getStyle().set("--n", Integer.toString(week));
            if (week < 4) {
                step.addClassName("done");
            } else if (week == 4) {
                step.addClassName("now");
            }
            stairs.add(step);
        }
        var pane = new Section(new Brand(), claim, new Paragraph(Texts.text("security.signIn.promise")), stairs);
        pane.addClassName("pane");
        pane.setAriaLabel(Texts.text("security.signIn.about"));
        return pane;
    }

    private static Div head() {
        var head = new Div(
                new H1(Texts.text("security.signIn.title")), new Paragraph(Texts.text("security.signIn.subtitle")));
        head.addClassName("lead");
        return head;
    }

    /** A plain HTML form, so that password managers know it and the answer is a page of its own. */
    private Element form() {
        form.setAttribute("method", "post").setAttribute("action", "inloggen");
        name.getElement().setProperty("name", "username");
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setAutocorrect(false);
        name.setWidthFull();
        password.getElement().setProperty("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        var submit = new Button(Texts.text("security.signIn.button"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setWidthFull();
        submit.getElement().executeJs("this.addEventListener('click', () => this.closest('form').requestSubmit())");
        var onEnter = new Element("input").setAttribute("type", "submit").setAttribute("hidden", true);
        form.appendChild(name.getElement(), password.getElement(), submit.getElement(), onEnter, forgotten());
        return form;
    }

    private static Element forgotten() {
        var help = new Paragraph(Texts.text("security.signIn.forgotten"));
        help.addClassNames("t2", "s");
        return help.getElement();
    }

    private Section demoBox(DemoAccounts demo) {
        var title = new H2(Texts.text("security.demo.title"));
        title.setId("demo-title");
        var password = new Paragraph();
        password.addClassNames("t2", "s");
        password.add(new Span(Texts.text("security.demo.password") + " "));
        password.getElement().appendChild(new Element("code").setText(demo.password()));
        var grid = new Div();
        grid.addClassName("dgrid");
        demo.accounts().forEach(account -> grid.add(roleButton(account, demo.password())));
        var box = new Section(title, password, grid);
        box.addClassName("demo");
        box.getElement().setAttribute("aria-labelledby", "demo-title");
        return box;
    }

    private NativeButton roleButton(DemoAccount account, String demoPassword) {
        var words = new Span();
        words.getElement()
                .appendChild(
                        new Element("b").setText(account.loginName()), new Element("small").setText(account.who()));
        var button = new NativeButton();
        button.addClassName("role");
        button.add(icon(account.role()).create(), words);
        button.addClickListener(click -> form.executeJs(
                "this.elements.username.value = $0; this.elements.password.value = $1; this.submit()",
                account.loginName(),
                demoPassword));
        return button;
    }

    private static Icon icon(Role role) {
        return switch (role) {
            case MEMBER -> Icon.PERSON;
            case COACH -> Icon.SPEECH;
            case SCHOOL_LEADER -> Icon.FLAG;
            case EXPERT_COACH -> Icon.PEOPLE;
            case BOARD -> Icon.BOARD;
            case PROGRAMME_OFFICE -> Icon.CHART;
            case TEACHER -> Icon.PENCIL;
            case ADMIN -> Icon.WRENCH;
        };
    }

    private static Paragraph foot() {
        var foot = new Paragraph();
        foot.addClassName("lfoot");
        Texts.LANGUAGES.stream()
                .filter(language -> !language.equals(Texts.locale()))
                .forEach(language -> foot.add(languageButton(language)));
        return foot;
    }

    private static Button languageButton(Locale language) {
        var button = new Button(Texts.text(language, "ui.languageName"), click -> Language.choose(language));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("lang", language.getLanguage());
        return button;
    }
}
