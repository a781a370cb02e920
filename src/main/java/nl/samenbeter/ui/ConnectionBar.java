package nl.samenbeter.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says at the top that there is no connection, and that it is back; meanwhile nothing that needs it can be pressed. */
@Tag("sb-connection")
@JavaScript("context://components/connection.js")
public class ConnectionBar extends Div {

    public ConnectionBar() {
        getElement()
                .setAttribute("lost", Texts.text("ui.connection.lost"))
                .setAttribute("lost-kept", Texts.text("ui.connection.lostKept"))
                .setAttribute("back", Texts.text("ui.connection.back"))
                .setAttribute("reason", Texts.text("ui.connection.reason"));
        var words = new Span();
        words.getElement().setAttribute("role", "status");
        add(Icon.WARNING.create("when-lost"), Icon.DONE.create("when-back"), words);
    }
}
