package nl.samenbeter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A page that could not be shown: one sentence and the way back, never the name of the thing. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final PageHeader head = new PageHeader("");
    private final Div what = new Div();
    private String sentence = "";

    ErrorPage() {
        var back = new Anchor("", Texts.text("ui.error.back"));
        back.addClassNames("btn");
        back.getElement().insertChild(0, Icon.BACK.create().getElement());
        add(head, what, back);
        what.addClassName("what");
    }

    @Override
    public String getPageTitle() {
        return sentence;
    }

    int say(String words, int status) {
        sentence = words;
        head.title(words);
        return status;
    }

    void explain(String words) {
        what.add(Notices.card(
                Tone.LATE,
                words,
                Texts.text("ui.error.again"),
                () -> UI.getCurrent().getPage().reload()));
    }

    /** An address that leads nowhere, or no longer. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class NotFound extends ErrorPage implements HasErrorParameter<NotFoundException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return say(Texts.text("ui.error.notFound"), HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A page that the router refuses. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class Refused extends ErrorPage implements HasErrorParameter<com.vaadin.flow.router.AccessDeniedException> {

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event, ErrorParameter<com.vaadin.flow.router.AccessDeniedException> parameter) {
            return say(Texts.text("ui.error.noAccess"), HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A page whose service refuses. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class Forbidden extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return say(Texts.text("ui.error.noAccess"), HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Everything else: a business "no", a lost race, or a failure with its code. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class Failed extends ErrorPage implements HasErrorParameter<Exception> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            Exception failure = parameter.getException();
            explain(Failures.sentence(failure));
            return say(
                    Texts.text("ui.error.title"),
                    Failures.domain(failure).isPresent() || Failures.isRace(failure)
                            ? HttpServletResponse.SC_CONFLICT
                            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
