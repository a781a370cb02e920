package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.ZoneId;
import nl.samenbeter.security.IssuedLink;
import nl.samenbeter.security.LinkKind;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** A fresh link to copy: it is shown once, for it is kept nowhere. */
class LinkBox extends Div {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    LinkBox(IssuedLink link, String name) {
        addClassNames("note", "acc", "linkbox");
        getElement().setAttribute("role", "status");
        String key = link.kind() == LinkKind.INVITE ? "organisation.link.invite" : "organisation.link.reset";
        var until = link.expiresAt().atZone(HOME).toLocalDateTime();
        var field = new TextField(Texts.text("organisation.link.label"));
        field.setValue(address(link.token()));
        field.setReadOnly(true);
        field.setWidthFull();
        var copy = new Button(Texts.text("organisation.link.copy"), Icon.LINK.create());
        copy.getElement().executeJs("""
                this.addEventListener('click', () => {
                    const input = $0.querySelector('input');
                    input.focus();
                    input.select();
                    navigator.clipboard ? navigator.clipboard.writeText(input.value) : document.execCommand('copy');
                })""", field.getElement());
        copy.addClickListener(click -> copy.setText(Texts.text("organisation.link.copied")));
        var body = new Div(
                new Paragraph(Texts.text(key, name)),
                field,
                copy,
                new Paragraph(Texts.text(
                        "organisation.link.valid", Dates.day(until.toLocalDate()), Dates.time(until.toLocalTime()))));
        body.addClassName("login-form");
        add(body);
    }

    private static String address(String token) {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return "welkom/" + token;
        }
        String page = request.getRequestURL().toString();
        String root = page.substring(0, page.length() - request.getRequestURI().length());
        return root + request.getContextPath() + "/welkom/" + token;
    }
}
