package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A board session on a screen on the wall, from pairing to the end, with a phone beside it and a short break. */
class BoardSessionIT extends Journey {

    private static final int REST = 300;
    private static final LocalDate START = LocalDate.of(2026, 8, 31);
    private static final String NOT_PAIRED = "Dit scherm is nog niet gekoppeld";

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskQueries tasks;

    private TeamId team;

    @Test
    void aSessionLosesNothingInAShortBreak() throws Exception {
        givenATeamInItsFirstWeek();
        try (var wall = wallScreen();
                var coach = visitor(DESKTOP, PHONE).signsIn("coach");
                var phone = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            pairs(wall, coach);
            begins(wall, phone);
            losesTheConnectionForAMoment(wall, phone);
            worksOnTheBoard(wall, phone);
            changesAHat(wall);
            looksInEnglishAndInTheDark();
            ends(wall, phone);
            looksBack(coach, wall);
        }
    }

    private void pairs(Visitor wall, Visitor coach) {
        wall.goesTo("bordscherm").sees(NOT_PAIRED).looksAt("bordscherm-niet-gekoppeld");
        String code = wall.all(".screen-code").innerText();
        assertThat(code).matches("\\d{3} \\d{3}");
        coach.goesTo("bord/" + team + "/schermen")
                .types("Waar hangt het scherm?", "in de docentenkamer")
                .types("Code op het scherm", code.equals("000 000") ? "000001" : "000000")
                .presses("Scherm koppelen")
                .sees("Deze code klopt niet")
                .types("Code op het scherm", code)
                .presses("Scherm koppelen")
                .sees("Het scherm in de docentenkamer")
                .looksAt("schermen-van-het-bord");
    }

    private void begins(Visitor wall, Visitor phone) {
        wall.sees("Sessie beginnen").looksAt("sessie-beginnen");
        key(wall, "hat-timeKeeper").tap();
        wall.looksAt("sessie-hoed-kiezen");
        wall.all(".bs-dialog .bs-choices button").first().tap();
        key(wall, "start").tap();
        wall.sees("geteld");
        for (int tap = 0; tap < 3; tap++) {
            key(wall, "mood-GOOD").tap();
        }
        phone.goesTo("bord/" + team + "/sessie").sees("het scherm in de docentenkamer");
        key(phone, "mood-GOOD").click();
        key(phone, "mood-BAD").click();
        key(phone, "undo").click();
        counts(wall, "goed, 4");
        counts(wall, "niet zo, 0");
        wall.looksAt("sessie-check-in");
        phone.looksAt("sessie-meekijken");
    }

    private void losesTheConnectionForAMoment(Visitor wall, Visitor phone) {
        wall.page().context().setOffline(true);
        wall.sees("Geen verbinding");
        key(wall, "mood-BAD").tap();
        key(wall, "mood-BAD").tap();
        counts(wall, "niet zo, 2");
        key(wall, "new-SUCCESSES").tap();
        wall.all(".bs-text").fill("Twee lessen gered met de wisselset");
        key(wall, "keep").tap();
        key(wall, "next").tap();
        wall.sees("wordt straks bewaard").looksAt("sessie-zonder-verbinding");
        counts(phone, "niet zo, 0");

        wall.page().context().setOffline(false);
        counts(phone, "niet zo, 2");
        phone.sees("Twee lessen gered met de wisselset");
        wall.all(".bs-status")
                .filter(new Locator.FilterOptions().setHasText("straks"))
                .waitFor(hidden());
        assertThat(count("select good from session_record")).isEqualTo(4);
        assertThat(count("select bad from session_record")).isEqualTo(2);
        assertThat(count("select count(*) from team_success")).isOne();
        assertThat(jdbc.sql("select part from session_record")
                        .query(String.class)
                        .single())
                .isEqualTo("SUCCESSES");
    }

    private void worksOnTheBoard(Visitor wall, Visitor phone) {
        key(wall, "step-ACTIONS").tap();
        for (String action : new String[] {
            "Belkaart ophangen in gang B", "Wisselkar regelen", "Rooster versie 2 proefdraaien", "Lijst met apparaten"
        }) {
            key(wall, "new-ACTIONS").tap();
            wall.all(".bs-text").fill(action);
            wall.all(".bs-who button").first().tap();
            if (action.startsWith("Wisselkar")) {
                wall.looksAt("sessie-nieuwe-actie");
            }
            key(wall, "keep").tap();
            wall.sees(action.startsWith("Lijst") ? "+ 2" : action);
        }
        card(wall, "Wisselkar regelen").tap();
        key(wall, "to-DOING").tap();
        column(wall, "DOING").getByText("Wisselkar regelen").waitFor();
        column(phone, "DOING").getByText("Wisselkar regelen").waitFor();
        card(phone, "Belkaart").focus();
        phone.page().keyboard().press("ArrowRight");
        column(wall, "DOING").getByText("Belkaart").waitFor();
        dragsByMouse(wall, card(wall, "Rooster versie 2"), column(wall, "DONE"));
        column(phone, "DONE").getByText("Rooster versie 2").waitFor();
        dragsByTouch(wall, card(wall, "Lijst met apparaten"), column(wall, "DONE"));
        column(phone, "DONE").getByText("Lijst met apparaten").waitFor();
        key(wall, "new-POINTS").tap();
        wall.all(".bs-text").fill("Wifi valt uit in A1.03");
        key(wall, "keep").tap();
        key(wall, "decide").tap();
        wall.all(".bs-text").fill("Vanaf maandag eerst de lokalen");
        key(wall, "keep").tap();
        phone.sees("Wifi valt uit in A1.03");
        wall.looksAt("sessie-acties");
        phone.looksAt("sessie-acties-telefoon");
        assertThat((int) wall.page().evaluate("document.documentElement.scrollHeight"))
                .as("nothing scrolls on the wall")
                .isLessThanOrEqualTo(1080);
    }

    private static void dragsByMouse(Visitor visitor, Locator card, Locator to) {
        double[] from = middle(card);
        double[] there = middle(to);
        var mouse = visitor.page().mouse();
        mouse.move(from[0], from[1]);
        mouse.down();
        mouse.move(there[0], there[1], new Mouse.MoveOptions().setSteps(8));
        mouse.up();
    }

    private static void dragsByTouch(Visitor visitor, Locator card, Locator to) {
        double[] from = middle(card);
        double[] there = middle(to);
        CDPSession touch = visitor.page().context().newCDPSession(visitor.page());
        touch(touch, "touchStart", from[0], from[1]);
        for (int step = 1; step <= 8; step++) {
            touch(
                    touch,
                    "touchMove",
                    from[0] + (there[0] - from[0]) * step / 8,
                    from[1] + (there[1] - from[1]) * step / 8);
        }
        // a finger comes to rest before it lets go; a fling would swallow the next tap
        visitor.page().waitForTimeout(REST);
        touch(touch, "touchMove", there[0], there[1]);
        touch(touch, "touchEnd", null, null);
        visitor.page().waitForTimeout(REST);
        touch.detach();
    }

    private static void touch(CDPSession touch, String type, @Nullable Double x, @Nullable Double y) {
        var points = new JsonArray();
        if (x != null) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        touch.send("Input.dispatchTouchEvent", event);
    }

    private static double[] middle(Locator one) {
        var box = one.boundingBox();
        // drawn again at that very moment, it has none
        for (int look = 0; box == null && look < 20; look++) {
            box = one.boundingBox();
        }
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    private void changesAHat(Visitor wall) {
        key(wall, "hats").tap();
        wall.sees("Wie doet wat").looksAt("sessie-wie-doet-wat");
        key(wall, "hat-scribe").tap();
        wall.all(".bs-dialog .bs-choices button").last().waitFor();
        wall.all(".bs-dialog .bs-choices button").nth(1).tap();
        key(wall, "hats").waitFor();
        assertThat(count("select count(*) from session_record where scribe_id is not null"))
                .isOne();
    }

    private void looksInEnglishAndInTheDark() {
        try (var english = visitor(DESKTOP).inEnglish().signsInByPassword("medewerker")) {
            english.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            english.goesTo("bord/" + team + "/sessie").sees("Take over").looksAt("sessie-donker");
        }
    }

    private void ends(Visitor wall, Visitor phone) {
        key(phone, "take").click();
        key(phone, "next").waitFor();
        wall.sees("Overnemen");
        key(wall, "take").tap();
        key(wall, "step-PLANNING").tap();
        wall.all("[aria-current='step']:has-text('Vandaag')").waitFor();
        key(wall, "next").tap();
        key(wall, "end").waitFor();
        wall.looksAt("sessie-afsluiten");
        key(wall, "end").tap();
        wall.sees("De sessie is klaar").looksAt("sessie-klaar");
        key(wall, "TOP").tap();
        wall.all(".bs-text").fill("Lekker kort");
        key(wall, "keep").tap();
        phone.sees("De sessie is klaar");
        assertThat(count("select count(*) from board_session where status = 'HELD' and present = 6"))
                .isOne();
        assertThat(count("select good * 100 + so_so * 10 + bad from session_mood_week"))
                .isEqualTo(402);
    }

    private void looksBack(Visitor coach, Visitor wall) {
        coach.goesTo("vandaag").sees("Lekker kort");
        coach.goesTo("bord/" + team + "/sessies")
                .sees("Vanaf maandag eerst de lokalen")
                .presses("Kwaliteit invullen")
                .chooses("Iedereen stond")
                .presses("Bewaren")
                .sees("Wat de coach zag")
                .looksAt("sessies-gehouden");
        coach.goesTo("bord/" + team + "/schermen").presses("Losmaken").sees("Er is nog geen scherm gekoppeld");
        wall.sees(NOT_PAIRED);
        wall.page().navigate(wall.page().url().replace("bordscherm", "taken"));
        wall.page().waitForURL("**/inloggen*");
    }

    private void givenATeamInItsFirstWeek() throws Exception {
        team = new TeamId(jdbc.sql("select id from team").query(UUID.class).single());
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(team, START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
        clockMovesTo("2026-09-03T08:15:00");
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Locator key(Visitor visitor, String key) {
        return visitor.all("[data-key='" + key + "']");
    }

    private static Locator card(Visitor visitor, String words) {
        return visitor.all("button.bs-card").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator column(Visitor visitor, String column) {
        return visitor.all("[data-column='" + column + "']");
    }

    private static void counts(Visitor visitor, String words) {
        visitor.all(".bs-face[aria-label='" + words + "']").waitFor();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
