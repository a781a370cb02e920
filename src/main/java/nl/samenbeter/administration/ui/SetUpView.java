package nl.samenbeter.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import nl.samenbeter.administration.SetUp;
import nl.samenbeter.administration.SetUpService;
import nl.samenbeter.organisation.FirstSchool;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.organisation.SchoolForm;
import nl.samenbeter.organisation.Sector;
import nl.samenbeter.ui.Brand;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.springframework.beans.factory.ObjectProvider;

@Route(value = SetUpView.ROUTE, autoLayout = false)
@AnonymousAllowed
class SetUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "opzetten";

    private final ObjectProvider<SetUpService> setUpService;
    private final TextField code = field("code");
    private final TextField board = field("board");
    private final TextField school = field("school");
    private final TextField brin = field("brin");
    private final Select<Region> region = new Select<>();
    private final Select<Sector> sector = new Select<>();
    private final TextField name = field("name");
    private final TextField email = field("email");
    private final PasswordField password = new PasswordField(Texts.text("security.link.password"));
    private final PasswordField again = new PasswordField(Texts.text("security.link.again"));
    private final Div notice = new Div();

    SetUpView(ObjectProvider<SetUpService> setUpService) {
        this.setUpService = setUpService;
        addClassNames("login", "single");
        var head = new Div(
                new H1(Texts.text("administration.setUp.title")),
                new Paragraph(Texts.text("administration.setUp.subtitle")));
        head.addClassName("lead");
        prepare();
        var button = new Button(Texts.text("administration.setUp.button"), click -> setUp());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(
                code,
                new H2(Texts.text("administration.setUp.organisation")),
                board,
                school,
                brin,
                region,
                sector,
                new H2(Texts.text("administration.setUp.you")),
                name,
                email,
                password,
                again,
                notice,
                button);
        form.addClassName("login-form");
        var side = new Main(new Brand(), head, form);
        side.addClassName("side");
        side.setId("inhoud");
        add(side);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("administration.setUp.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var service = setUpService.getIfAvailable();
        if (service == null || !service.open()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void prepare() {
        code.setHelperText(Texts.text("administration.setUp.codeHelp"));
        code.setAutocomplete(Autocomplete.OFF);
        brin.setHelperText(Texts.text("administration.setUp.brinHelp"));
        region.setLabel(Texts.text("administration.setUp.region"));
        region.setItems(Region.values());
        region.setItemLabelGenerator(item -> Texts.text("region." + item));
        region.setValue(Region.NOORD);
        sector.setLabel(Texts.text("administration.setUp.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(item -> Texts.text("sector." + item));
        sector.setValue(Sector.VO);
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Texts.text("security.link.help"));
        password.setRequiredIndicatorVisible(true);
        again.setRequiredIndicatorVisible(true);
    }

    private static TextField field(String key) {
        var field = new TextField(Texts.text("administration.setUp." + key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private void setUp() {
        notice.removeAll();
        if (somethingMissing() | passwordsDiffer()) {
            return;
        }
        var first = new FirstSchool(
                board.getValue(),
                new SchoolForm(school.getValue(), brin.getValue(), region.getValue(), sector.getValue()),
                name.getValue(),
                null,
                email.getValue());
        try {
            setUpService.getObject().setUp(new SetUp(code.getValue(), first, password.getValue()));
            UI.getCurrent().getPage().setLocation("inloggen?klaar");
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    private boolean somethingMissing() {
        boolean missing = false;
        for (TextFieldBase<?, String> field : Stream.<TextFieldBase<?, String>>of(
                        code, board, school, brin, name, email, password)
                .toList()) {
            boolean empty = field.getValue().isBlank();
            field.setInvalid(empty);
            field.setErrorMessage(empty ? Texts.text("administration.setUp.missing") : "");
            missing |= empty;
        }
        return missing;
    }

    private boolean passwordsDiffer() {
        boolean differ = !password.getValue().equals(again.getValue());
        again.setInvalid(differ);
        again.setErrorMessage(differ ? Texts.text("security.link.different") : "");
        return differ;
    }
}
