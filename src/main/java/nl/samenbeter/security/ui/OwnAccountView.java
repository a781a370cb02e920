package nl.samenbeter.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.security.AccountService;
import nl.samenbeter.security.OwnAccount;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Language;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

@Route(value = "mijn-account", layout = MainLayout.class)
@PermitAll
class OwnAccountView extends Div implements HasDynamicTitle {

    private final AccountService accountService;
    private final PasswordField old = new PasswordField(Texts.text("security.own.old"));
    private final PasswordField chosen = new PasswordField(Texts.text("security.link.password"));
    private final PasswordField again = new PasswordField(Texts.text("security.link.again"));
    private final Div notice = new Div();

    OwnAccountView(AccountService accountService) {
        this.accountService = accountService;
        addClassName("own-account");
        OwnAccount own = accountService.own();
        String names =
                Stream.of(own.loginName(), own.email()).filter(n -> n != null).collect(Collectors.joining(" · "));
        add(
                new PageHeader(Texts.text("security.own.title"), Texts.text("security.own.names", names)),
                passwordCard(),
                languageCard(own.language()),
                everywhereCard());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("security.own.title") + " · Samenbeter";
    }

    private Section passwordCard() {
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        chosen.setHelperText(Texts.text("security.link.help"));
        var save = new Button(Texts.text("security.own.change"), click -> change());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(old, chosen, again, save);
        fields.addClassName("login-form");
        return card("security.own.password", notice, fields);
    }

    private Section languageCard(Locale language) {
        var choice = new RadioButtonGroup<Locale>();
        choice.setAriaLabel(Texts.text("ui.language"));
        choice.setItems(Texts.LANGUAGES);
        choice.setItemLabelGenerator(item -> Texts.text(item, "ui.languageName"));
        Texts.LANGUAGES.stream()
                .filter(item -> item.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            accountService.speak(change.getValue());
            Language.choose(change.getValue());
        });
        return card("ui.language", new Paragraph(Texts.text("security.own.languageHelp")), choice);
    }

    private Section everywhereCard() {
        var everywhere = new Button(Texts.text("security.own.everywhere"), click -> {
            accountService.signOutEverywhere();
            UI.getCurrent().getPage().setLocation("inloggen?" + SignInView.ENDED);
        });
        return card("security.own.sessions", new Paragraph(Texts.text("security.own.everywhereHelp")), everywhere);
    }

    private static Section card(String title, Component... parts) {
        var card = new Section(new H2(Texts.text(title)));
        card.addClassName("card");
        card.add(parts);
        return card;
    }

    private void change() {
        notice.removeAll();
        again.setInvalid(false);
        if (!chosen.getValue().equals(again.getValue())) {
            again.setInvalid(true);
            again.setErrorMessage(Texts.text("security.link.different"));
            return;
        }
        try {
            accountService.changePassword(old.getValue(), chosen.getValue());
            Stream.of(old, chosen, again).forEach(PasswordField::clear);
            Notices.success(Texts.text("security.own.changed"));
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }
}
