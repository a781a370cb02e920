package nl.samenbeter.sessions.ui;

import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.sessions.GivenBlock;
import nl.samenbeter.sessions.LiveSession;
import nl.samenbeter.sessions.MoodCounts;
import nl.samenbeter.sessions.ScreenSessionService;
import nl.samenbeter.sessions.ScreenToken;
import nl.samenbeter.sessions.SessionHats;
import nl.samenbeter.sessions.SessionModeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class BoardSessionViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    SessionModeService service;

    @Autowired
    ScreenSessionService screens;

    GivenBlock given;

    @BeforeEach
    void givenASessionThisThursday() {
        given = GivenBlock.in(application);
        given.running(GivenBlock.DAILY_SESSIONS);
        given.now(THURSDAY.atTime(8, 15));
        given.isMember();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void commandsOfTheBrowserAreDoneEachOnce() {
        BoardSessionScreen screen = open();
        screen.start("{\"leader\":null,\"timeKeeper\":null,\"scribe\":null}");
        String tap = """
                {"id":"%s","session":"%s","kind":"TAP","age":12,"value":"GOOD","about":null}""".formatted(UUID.randomUUID(), live().id());
        screen.send("[" + tap + "," + tap + "]");
        screen.send("[" + tap + "]");

        assertThat(live().moods()).isEqualTo(new MoodCounts(1, 0, 0));
        assertThat(screen.getElement().getPropertyRaw("data").toString())
                .contains("\"GOOD\":1", "Dagbordsessie, do 3 sep", "\"leads\":true");
    }

    @Test
    void aRefusedCommandDoesNotHoldUpTheOthers() {
        BoardSessionScreen screen = open();
        screen.start("{}");
        String session = live().id().text();
        screen.send("""
                [{"id":"%s","session":"%s","kind":"DECIDE","age":0,"value":" "},
                 {"id":"%s","session":"%s","kind":"TAP","age":0,"value":"BAD"}]""".formatted(UUID.randomUUID(), session, UUID.randomUUID(), session));

        assertThat(live().moods()).isEqualTo(new MoodCounts(0, 0, 1));
        assertThat(live().decisions()).isEmpty();
    }

    @Test
    void whatIsNoCommandChangesNothing() {
        BoardSessionScreen screen = open();
        screen.start("{}");
        screen.send("kapot");
        screen.send("[{\"kind\":\"TAP\"}]");
        screen.send("[null]");

        assertThat(live().moods()).isEqualTo(MoodCounts.NONE);
    }

    @Test
    void aSessionThatThePlanDoesNotHaveStartsHereToo() {
        given.now(GivenBlock.MONDAY.atTime(8, 15));
        open().start("{\"minutes\":15}");

        assertThat(live().minutes()).isEqualTo(15);
    }

    @Test
    void theCoachPairsAScreenAndTakesItOff() {
        given.isCoach();
        ScreenToken token = ScreenToken.next();
        String code = screens.code(token, "").code();
        UI.getCurrent().navigate("bord/" + given.team() + "/schermen");
        find(TextField.class)
                .withPropertyValue(TextField::getLabel, "Code op het scherm")
                .single()
                .setValue(code);
        find(TextField.class)
                .withPropertyValue(TextField::getLabel, "Waar hangt het scherm?")
                .single()
                .setValue("in de gang");
        press("Scherm koppelen");

        assertThat(screens.team(token)).contains(given.team());
        assertThat(text(find(ScreensView.class).single())).contains("Het scherm in de gang", "31 juli 2027");
        press("Losmaken");
        assertThat(screens.team(token)).isEmpty();
        assertThat(text(find(ScreensView.class).single())).contains("Er is nog geen scherm gekoppeld.");
    }

    @Test
    void theTeamSeesItsSessionsAndFillsInNoQuality() {
        service.start(given.team(), new SessionHats(null, null, null), UUID.randomUUID());
        UI.getCurrent().navigate("bord/" + given.team() + "/sessies");
        assertThat(text(find(SessionsView.class).single())).contains("Er is nog geen sessie op een scherm gehouden.");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("Kwaliteit invullen"));
    }

    @Test
    void theAddressOfNoTeamIsNotFound() {
        UI.getCurrent().navigate("bord/geen-team/sessies");
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst())
                .isNotInstanceOf(SessionsView.class);
    }

    private BoardSessionScreen open() {
        UI.getCurrent().navigate("bord/" + given.team() + "/sessie");
        return find(BoardSessionScreen.class).single();
    }

    private LiveSession live() {
        return Objects.requireNonNull(
                service.state(given.team(), UUID.randomUUID()).live());
    }

    private void press(String words) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
