package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import gallery.Gallery;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.samenbeter.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = Gallery.class)
@ViewPackages(packages = {"gallery", "nl.samenbeter.ui"})
class MainLayoutTest extends SpringBrowserlessTest {

    @Test
    void theMenuShowsTheEntriesInTheirOrder() {
        UI.getCurrent().navigate("vandaag");

        assertThat(find(SideNavItem.class).all().stream().map(SideNavItem::getPath))
                .containsExactly("vandaag", "taken", "voortgang", "week", "tijdlijn", "kapot");
    }

    @Test
    void thePhoneGetsTheFirstFourAndTheRestBehindMore() {
        UI.getCurrent().navigate("taken");

        BottomBar bar = find(BottomBar.class).single();
        assertThat(links(bar).stream().map(Anchor::getHref)).containsExactly("vandaag", "taken", "voortgang", "week");
        assertThat(links(bar).stream().map(link -> link.getElement().getAttribute("aria-current")))
                .containsExactly(null, "page", null, null);
    }

    @Test
    void aNumberStandsAtItsEntryWithWords() {
        UI.getCurrent().navigate("vandaag");

        SideNavItem tasks = find(SideNavItem.class).all().get(1);
        assertThat(tasks.getSuffixComponent().getElement().getText()).isEqualTo("3");
        assertThat(tasks.getSuffixComponent().getElement().getAttribute("aria-label"))
                .isEqualTo("3 taken te laat of voor vandaag");
    }

    @Test
    void everyPageHasOneHeadInTheMainLandmark() {
        for (String route : List.of("vandaag", "taken", "week", "voortgang")) {
            UI.getCurrent().navigate(route);

            assertThat(find(H1.class).all()).hasSize(1);
            assertThat(find(Main.class).all()).hasSize(1);
        }
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoWithAWayBack() {
        UI.getCurrent().navigate("nergens");

        assertThat(find(H1.class).single().getText()).isEqualTo("Deze pagina bestaat niet (meer).");
        assertThat(find(Anchor.class).withText("Terug naar het begin").all()).hasSize(1);
    }

    @Test
    void aPageThatBreaksSaysACodeAndNoneOfTheFailuresWords() {
        UI.getCurrent().navigate("kapot");

        assertThat(find(H1.class).single().getText()).isEqualTo("Dit lukte niet");
        assertThat(find(Main.class).single().getElement().getTextRecursively())
                .containsPattern("met code [0-9A-F]{4}")
                .doesNotContain("broken on purpose");
    }

    @Test
    void aRefusalInAListenerBecomesANotification() {
        UI.getCurrent().navigate("vandaag");

        UI.getCurrent()
                .getSession()
                .getErrorHandler()
                .error(new com.vaadin.flow.server.ErrorEvent(new DomainException("gallery.unknown")));

        assertThat(shown()).containsExactly("!error.gallery.unknown!");
    }

    @Test
    void undoTakesBackOnce() {
        UI.getCurrent().navigate("vandaag");
        var undone = new AtomicBoolean();

        Notification notice = Notices.undo("Klaar.", () -> undone.set(true));
        test(find(com.vaadin.flow.component.button.Button.class)
                        .withText("Ongedaan maken")
                        .single())
                .click();

        assertThat(undone).isTrue();
        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void theScreenIsDutchUnlessSomebodyChoseEnglish() {
        UI.getCurrent().navigate("vandaag");

        assertThat(UI.getCurrent().getLocale()).isEqualTo(Texts.DUTCH);
        assertThat(Texts.text("ui.undo")).isEqualTo("Ongedaan maken");
        Language.choose(Texts.ENGLISH);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Texts.ENGLISH);
        assertThat(Texts.text("ui.undo")).isEqualTo("Undo");
        assertThat(Language.chosen()).isEqualTo(Texts.ENGLISH);
    }

    private List<String> shown() {
        return find(Notification.class).all().stream()
                .filter(Notification::isOpened)
                .map(notification -> notification.getElement().getTextRecursively())
                .toList();
    }

    private static List<Anchor> links(Component bar) {
        return bar.getChildren()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .toList();
    }
}
