package nl.samenbeter.erasure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.erasure.NameService;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** Finds a name in what people wrote, also long after that person was erased. */
@Route(value = "beheer/namen", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class NamesView extends Div implements HasDynamicTitle {

    NamesView(NameService service) {
        var hits = new NameHitsPart(service);
        var name = new TextField(Texts.text("erasure.names.name"));
        name.setHelperText(Texts.text("erasure.names.help"));
        name.setMaxLength(120);
        var look = new Button(Texts.text("erasure.names.look"), click -> hits.look(List.of(name.getValue())));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(name, new Div(look));
        fields.addClassName("login-form");
        var card = new Div(fields, hits);
        card.addClassNames("card", "erasing");
        add(new PageHeader(Texts.text("erasure.names.title"), Texts.text("erasure.names.subtitle")), card);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("erasure.names.title") + " · Samenbeter";
    }
}
