package nl.samenbeter.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.samenbeter.security.AccountService;
import nl.samenbeter.security.LinkKind;
import nl.samenbeter.security.LinkPreview;
import nl.samenbeter.ui.Brand;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** The page of an invitation or reset link. Opening it uses nothing up: only the button does. */
@Route(value = "welkom/:token", autoLayout = false)
@AnonymousAllowed
class LinkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AccountService accountService;
    private final Main side = new Main();
    private final Div notice = new Div();
    private final PasswordField password = new PasswordField(Texts.text("security.link.password"));
    private final PasswordField again = new PasswordField(Texts.text("security.link.again"));
    private String token = "";

    LinkView(AccountService accountService) {
        this.accountService = accountService;
        addClassNames("login", "single");
        side.addClassName("side");
        side.setId("inhoud");
        add(side);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("security.link.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        side.removeAll();
        accountService.look(token).ifPresentOrElse(this::show, this::showGone);
    }

    private void show(LinkPreview link) {
        var head = new Div(
                new H1(Texts.text("security.link.title")),
                new Paragraph(Texts.text(
                        link.kind() == LinkKind.INVITE ? "security.link.welcome" : "security.link.reset",
                        link.signInName())));
        head.addClassName("lead");
        var name = new TextField(Texts.text("security.signIn.name"));
        name.setValue(link.signInName());
        name.setReadOnly(true);
        name.setAutocomplete(Autocomplete.USERNAME);
        for (PasswordField field : new PasswordField[] {password, again}) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setWidthFull();
        }
        name.setWidthFull();
        password.setHelperText(Texts.text("security.link.help"));
        password.focus();
        var button = new Button(Texts.text("security.link.button"), click -> choose());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.setWidthFull();
        var form = new Div(name, password, again, button);
        form.addClassName("login-form");
        side.add(new Brand(), head, notice, form);
    }

    private void showGone() {
        var head = new Div(new H1(Texts.text("security.link.goneTitle")));
        head.addClassName("lead");
        side.add(new Brand(), head, Notices.card(Tone.WARN, Texts.text("error.security.linkGone")));
    }

    private void choose() {
        notice.removeAll();
        try {
            if (!password.getValue().equals(again.getValue())) {
                again.setInvalid(true);
                again.setErrorMessage(Texts.text("security.link.different"));
                return;
            }
            again.setInvalid(false);
            accountService.choosePassword(token, password.getValue());
            UI.getCurrent().getPage().setLocation("inloggen?" + SignInView.CHOSEN);
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        } finally {
            side.getChildren()
                    .flatMap(child -> child.getChildren())
                    .filter(Button.class::isInstance)
                    .forEach(child -> ((Button) child).setEnabled(true));
        }
    }
}
