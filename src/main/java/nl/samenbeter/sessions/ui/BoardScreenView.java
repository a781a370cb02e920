package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.sessions.ScreenSessionService;
import nl.samenbeter.sessions.ScreenToken;
import nl.samenbeter.sessions.SessionCommand;
import nl.samenbeter.sessions.SessionHats;
import nl.samenbeter.sessions.SessionRecordId;
import nl.samenbeter.sessions.SessionState;
import nl.samenbeter.ui.Brand;
import nl.samenbeter.ui.ConnectionBar;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A screen on the wall. Paired, it shows the session of its team; else a code for the coach, a QR code to sign in, and
 * no name of anybody (rulings 32).
 */
@Route(value = BoardScreenView.ROUTE, autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://styles/board-session.css")
class BoardScreenView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "bordscherm";

    private static final String SIGN_IN = "inloggen";
    private static final int ASK_EVERY = 3_000;
    private static final int NEVER = -1;

    private final ScreenSessionService service;
    private final LiveUpdates live;
    private ScreenToken token = new ScreenToken("");
    private String code = "";
    private @Nullable Registration asking;

    BoardScreenView(ScreenSessionService service, LiveUpdates live) {
        this.service = service;
        this.live = live;
        addClassName("session-mode");
        setId("inhoud");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("sessions.screen.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = ScreenCookie.read().orElseGet(() -> {
            ScreenToken made = ScreenToken.next();
            ScreenCookie.write(made);
            return made;
        });
        show(event.getUI());
    }

    private void show(UI ui) {
        removeAll();
        token = ScreenCookie.read().orElse(token);
        if (service.team(token).isPresent()) {
            stopAsking(ui);
            service.renew(token).ifPresent(this::rename);
            add(new ConnectionBar(), new BoardSessionScreen(new AsScreen(), live, null, () -> show(UI.getCurrent())));
        } else {
            add(unpaired(ui));
            ask(ui);
        }
    }

    private void rename(ScreenToken next) {
        ScreenCookie.write(next);
        token = next;
    }

    private Div unpaired(UI ui) {
        var page = Html.with(new Div(), "screen-page", new Brand(), new H1(Texts.text("sessions.screen.heading")));
        code = codeNow();
        var digits = Html.with(new Paragraph(code.substring(0, 3) + " " + code.substring(3)), "screen-code");
        digits.getElement().setAttribute("aria-label", String.join(" ", code.split("")));
        digits.getElement().setAttribute("role", "img");
        page.add(new Paragraph(Texts.text("sessions.screen.how")), digits);
        var signIn = Html.with(new Div(), "screen-sign-in");
        page.add(signIn);
        Page browser = ui.getPage();
        browser.fetchCurrentURL(here -> signIn(signIn, here));
        return page;
    }

    private static void signIn(Div part, URL here) {
        URI address = URI.create(here.toString()).resolve("/" + SIGN_IN);
        part.removeAll();
        part.add(
                new QrPicture(address.toString(), Texts.text("sessions.screen.qr")),
                new Div(
                        new Paragraph(Texts.text("sessions.screen.phone")),
                        new Anchor(SIGN_IN, address.getRawAuthority() + address.getPath())));
    }

    /** Looks now and then whether a coach has typed the code, and shows another one when it is over. */
    private void ask(UI ui) {
        if (asking == null) {
            ui.setPollInterval(ASK_EVERY);
            asking = ui.addPollListener(poll -> {
                if (service.team(token).isPresent() || !code.equals(codeNow())) {
                    show(ui);
                }
            });
        }
    }

    private String codeNow() {
        String address = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("");
        return service.code(token, address).code();
    }

    private void stopAsking(UI ui) {
        if (asking != null) {
            asking.remove();
            asking = null;
            ui.setPollInterval(NEVER);
        }
    }

    private final class AsScreen implements SessionDoor {

        @Override
        public SessionState state() {
            return service.state(token);
        }

        @Override
        public void start(SessionHats hats) {
            service.start(token, hats);
        }

        @Override
        public void startUnplanned(SessionHats hats, int minutes) {
            service.startUnplanned(token, hats, minutes);
        }

        @Override
        public void takeOver(SessionRecordId session) {
            service.takeOver(token, session);
        }

        @Override
        public void handle(SessionCommand command) {
            service.handle(token, command);
        }
    }
}
