package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The demo as a newcomer walks through it: the coach starts a team, leadership arranges, time moves, members fill in the
 * barometer, the coach leads, and the week is over: the next one is open, with its own leader. Walked on a phone; each
 * screen is looked at on a desktop too.
 */
class WeekOneIT extends Journey {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    @Test
    void runsFromTheStartOfATeamToTheEndOfTheWeek() throws Exception {
        try (var guest = visitor()) {
            guest.goesTo("inloggen").looksAt("inloggen");
            assertThat(guest.page().evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"))
                    .as("a service worker would sign people out, docs/decisions/0009")
                    .isEqualTo(0);
        }
        try (var coach = visitor().signsIn("coach")) {
            coach.looksAt("vandaag-zonder-programma");
            coach.goesTo("programma/starten")
                    .looksAt("programma-kiezen")
                    .chooses("maandag 31 augustus 2026")
                    .sees("Week 8")
                    .looksAt("programma-starten")
                    .presses("Programma plannen")
                    .sees("Startbijeenkomst")
                    .looksAt("week-gepland");
        }
        try (var leader = visitor().signsIn("schoolleiding")) {
            leader.goesTo("voortgang").sees("Nog niet begonnen").looksAt("voortgang-voor-de-start");
            leader.goesTo("taken").looksAt("taken-schoolleiding");
            leader.opensTask("Instemming van de medezeggenschap vastleggen")
                    .presses("Instemming vastleggen")
                    .sees("Schrijf op welke raad heeft ingestemd.")
                    .types("Welke raad heeft ingestemd?", "Medezeggenschapsraad")
                    .picks("Op welke dag?", "24-8-2026")
                    .types("Waar staat de instemming?", "Notulen in de map <b>MR</b> 😀")
                    .looksAt("taak-instemming")
                    .presses("Instemming vastleggen");
            leader.sees("Tijd vrijmaken");
            leader.opensTask("Tijd vrijmaken")
                    .types("Welk overleg of werk vervalt?", "Het dinsdagoverleg vervalt acht weken.")
                    .presses("Tijd is vrijgemaakt")
                    .sees("Je bent bij");
        }
        clockMovesTo("2026-08-31T08:02:00");
        for (String member : new String[] {"medewerker", "daan", "youssef", "kevin", "mirjam"}) {
            fillsTheBarometer(member);
        }
        clockMovesTo("2026-09-01T09:00:00");
        try (var coach = visitor().signsIn("coach")) {
            coach.looksAt("vandaag-coach");
            coach.opensTask("Startbijeenkomst")
                    .types("Wat hebben jullie afgesproken?", "We beginnen op tijd.\nWe vragen elkaar om hulp.")
                    .looksAt("taak-startbijeenkomst")
                    .presses("Startbijeenkomst is geweest")
                    .sees("Je bent bij");
        }
        clockMovesTo("2026-09-02T09:00:00");
        try (var coach = visitor().signsIn("coach")) {
            coach.opensTask("ord inrichten")
                    .types("Waar hangt het bord?", "docentenkamer")
                    .looksAt("taak-bord-inrichten")
                    .presses("Bord is klaar")
                    .sees("Je bent bij");
            clockMovesTo("2026-09-02T15:50:00");
            answersSessions(coach, 1, "eerste-bordsessie");
            clockMovesTo("2026-09-04T09:00:00");
            answersSessions(coach, 2, "dagbordsessies");
        }
        try (var leader = visitor().signsIn("schoolleiding")) {
            leader.goesTo("voortgang").sees("In ritme").looksAt("voortgang");
        }
        try (var office = visitor().signsIn("programmabureau")) {
            office.goesTo("voortgang")
                    .sees("Stichting Noorderbreed")
                    .doesNotSee("Rooster & ICT")
                    .looksAt("voortgang-scholen");
        }
        clockMovesTo("2026-09-07T07:50:00");

        assertThat(statusesOfWeek(1)).containsExactly("DONE", "DONE", "DONE", "DONE", "DONE");
        assertThat(statusesOfWeek(2)).isNotEmpty().containsOnly("PLANNED");
        assertThat(jdbc.sql("select status from programme").query(String.class).single())
                .isEqualTo("RUNNING");
        assertThat(count("select count(*) from act_ru_task")).isZero();
        assertThat(count("select count(*) from act_ru_incident")).isZero();
        assertThat(count("select count(distinct id) from barometer_answer")).isEqualTo(5 * 9);
        try (var member = visitor().signsIn("medewerker")) {
            member.looksAt("vandaag-week-voorbij");
            member.goesTo("week").looksAt("week-voorbij");
        }

        clockMovesTo("2026-09-07T08:05:00");
        assertThat(statusesOfWeek(2)).contains("OPEN");
        String byTheRota = login("select person_id::text from programme_rota where run_number = 1 and week_number = 2");
        assertThat(byTheRota)
                .isNotEqualTo("coach")
                .isEqualTo(
                        login("select assignee_ from act_ru_task where task_def_key_ = 'userTask_leadBoardSessions'"));
        try (var leader = visitor().signsInByPassword(byTheRota)) {
            leader.opensTask("Leid de bordsessies").looksAt("taak-bordsessies-week-2");
        }
    }

    private String login(String whose) {
        return jdbc.sql("select login_name from account where id::text = (" + whose + ")")
                .query(String.class)
                .single();
    }

    private List<String> statusesOfWeek(int week) {
        return jdbc.sql("select status from plan_item where week_number = ? order by position")
                .param(week)
                .query(String.class)
                .list();
    }

    private void fillsTheBarometer(String member) {
        boolean first = member.equals("medewerker");
        try (var person = visitor()) {
            if (first) {
                person.signsIn(member).looksAt("vandaag");
                person.goesTo("taken").looksAt("taken");
                person.goesTo("week").sees("Startbijeenkomst").looksAt("week");
            } else {
                person.signsInByPassword(member);
            }
            person.opensTask("arometer");
            if (first) {
                person.looksAt("taak-barometer");
            }
            for (Locator count : person.all(".bm-count input").all()) {
                count.fill("2");
            }
            for (Locator question : person.all("main vaadin-radio-group").all()) {
                question.locator("vaadin-radio-button label").nth(2).click();
            }
            person.presses("Versturen").sees("Je bent bij");
        }
    }

    private void answersSessions(Visitor coach, int sessions, String picture) {
        coach.opensTask("Leid de bordsessies");
        var held = coach.all("vaadin-radio-button:has-text('Gehouden')");
        assertThat(held.count()).isEqualTo(sessions);
        for (Locator answer : held.all()) {
            answer.click();
        }
        coach.all("[role=status]:has-text('bewaard')").nth(sessions - 1).waitFor();
        coach.looksAt(picture).presses("Bordsessies afronden").sees("Je bent bij");
    }

    private Visitor visitor() {
        return visitor(PHONE, DESKTOP);
    }
}
