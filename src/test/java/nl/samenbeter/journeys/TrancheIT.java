package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.demo.DemoWork;
import nl.samenbeter.organisation.BeginMembership;
import nl.samenbeter.organisation.MakePerson;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.TeamForm;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two teams of a school begin together, and are looked at in their fourth week. */
class TrancheIT extends Journey {

    private static final List<String> COLLEAGUES =
            List.of("Marije Brink", "Sjoerd Veen", "Wilma Kuipers", "Hassan Bakir", "Greet Tuinstra", "Otto de Haan");
    private static final int ROUNDS = 4;

    @Autowired
    OrganisationService organisation;

    @Autowired
    TaskQueries tasks;

    @Autowired
    DemoWork work;

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void twoTeamsBeginTogetherAndEachSeesItsOwnFourthWeek() throws Exception {
        givenASecondTeam();
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("jaar")
                    .looksAt("jaar-zonder-plan")
                    .presses("Jaarplan maken")
                    .follows("Tranche starten")
                    .chooses("Rooster & ICT")
                    .chooses("Facilitaire dienst")
                    .sees("Dit gebeurt er per team")
                    .looksAt("tranche-starten")
                    .presses("2 teams plannen")
                    .sees("Gepland. Week 1 begint op maandag 31 augustus")
                    .looksAt("tranche-gepland");
        }
        try (var leader = visitor(PHONE, DESKTOP).signsIn("schoolleiding")) {
            leader.opensTask("Instemming van de medezeggenschap vastleggen")
                    .types("Welke raad heeft ingestemd?", "Medezeggenschapsraad")
                    .picks("Op welke dag?", "24-8-2026")
                    .types("Waar staat de instemming?", "Notulen van juni")
                    .presses("Instemming vastleggen")
                    .sees("Klaar:");
            for (int team = 0; team < 2; team++) {
                leader.opensTask("Tijd vrijmaken")
                        .looksAt("taak-tijd-vrijmaken")
                        .types("Welk overleg of werk vervalt?", "Het dinsdagoverleg vervalt acht weken.")
                        .presses("Tijd is vrijgemaakt")
                        .sees("Klaar:");
            }
        }
        for (String moment : List.of("2026-09-04T16:30:00", "2026-09-11T16:30:00", "2026-09-18T16:30:00")) {
            clockMovesTo(moment);
            everybodyWorks(LocalDateTime.parse(moment));
        }
        clockMovesTo("2026-09-23T09:00:00");
        aMemberSeesTheOwnTasks();
        clockMovesTo("2026-09-23T15:20:00");
        theCoachFinishesTheArena();
        leadershipSeesHowItGoes();

        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private void aMemberSeesTheOwnTasks() {
        try (var member = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            member.looksAt("vandaag-week-4");
            assertThat(member.tasks()).containsExactly("Ga op lesbezoek", "Barometer B1 invullen (tussenmeting)");
            member.doesNotSee("Facilitaire dienst").looksAt("taken-week-4");
            member.opensTask("Barometer B1").looksAt("taak-barometer-b1");
            member.opensTask("Ga op lesbezoek")
                    .types("Bij welke leraar?", "Karim Benali")
                    .picks("Welke dag?", "23-9-2026")
                    .types("Hoe laat?", "13:00")
                    .types("Waar?", "Lokaal 12")
                    .looksAt("taak-lesbezoek")
                    .presses("Bewaar dit moment")
                    .sees("Het moment is bewaard.");
            member.goesTo("bezoeken").sees("Karim Benali").looksAt("bezoeken");
            member.goesTo("vandaag").sees("Lokaal 12").looksAt("vandaag-met-lesbezoek");
            member.goesTo("mijn-week")
                    .sees("Ga op lesbezoek")
                    .looksAt("mijn-week")
                    .printsOnePage();
            member.goesTo("week").doesNotSee("Facilitaire dienst").looksAt("week-4-medewerker");
            member.follows("Kalender").looksAt("week-4-kalender");
        }
        try (var member = visitor(PHONE).inEnglish().signsIn("medewerker")) {
            member.goesTo("vandaag").looksAt("vandaag-week-4");
            member.goesTo("taken").looksAt("taken-week-4");
            member.opensTask("arometer").looksAt("taak-barometer-b1");
            member.opensTask("esson visit").looksAt("taak-lesbezoek");
            member.goesTo("bezoeken").looksAt("bezoeken");
        }
    }

    private void theCoachFinishesTheArena() {
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.looksAt("vandaag-coach-week-4");
            coach.goesTo("mijn-week").sees("Houd de arena").printsOnePage();
            coach.goesTo("taken").sees("Te laat").looksAt("taken-te-laat");
            coach.opensTask("Houd de arena").follows("Waar hoort dit bij?").sees("Stap voor stap");
            coach.page().locator("sb-bpmn-diagram[data-drawn]").waitFor();
            coach.looksAt("taak-arena-waar");
            coach.opensTask("Houd de arena")
                    .presses("Begin de arena")
                    .looksAt("taak-arena-leeg")
                    .types("Wie zijn de gasten", "zes docenten over de balie")
                    .presses("Begin de arena")
                    .sees("Draaiboek")
                    .presses("Arena, 20 min")
                    .types("Wat hoor je?", "De balie is goed bereikbaar.")
                    .presses("Zet erbij")
                    .sees("De balie is goed bereikbaar.")
                    .looksAt("taak-arena")
                    .presses("Arena afronden")
                    .sees("Klaar:");
            coach.goesTo("week").follows("Rooster & ICT").sees("3 u 10").looksAt("week-4");
        }
        try (var coach = visitor(DESKTOP).inEnglish().signsIn("coach")) {
            coach.goesTo("week").follows("Rooster & ICT").looksAt("week-4");
            coach.goesTo("taken").looksAt("taken-coach");
        }
    }

    private void leadershipSeesHowItGoes() {
        try (var leader = visitor(PHONE, DESKTOP).signsIn("schoolleiding")) {
            leader.goesTo("voortgang")
                    .sees("Rooster & ICT")
                    .sees("Facilitaire dienst")
                    .looksAt("voortgang-week-4");
            leader.goesTo("jaar").looksAt("jaar");
            leader.follows("Lijst").looksAt("jaar-lijst");
        }
        try (var leader = visitor(PHONE).inEnglish().signsIn("schoolleiding")) {
            leader.goesTo("voortgang").looksAt("voortgang-week-4");
            leader.goesTo("jaar").follows("List").looksAt("jaar-lijst");
        }
    }

    /** The demo of the first day has one team; the admin adds another, with the same coach. */
    private void givenASecondTeam() {
        LocalDate since = LocalDate.of(2026, 8, 17);
        Given.signedIn(person("beheerder"), Role.ADMIN);
        var school =
                new SchoolId(jdbc.sql("select id from school").query(UUID.class).single());
        TeamId team = organisation.makeTeam(school, new TeamForm("Facilitaire dienst", TeamKind.SUPPORT));
        for (String name : COLLEAGUES) {
            String login = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
            organisation.makePerson(new MakePerson(
                    school,
                    name,
                    login,
                    null,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    Role.MEMBER,
                    Scope.of(team),
                    since));
        }
        organisation.beginMembership(new BeginMembership(person("coach"), Role.COACH, Scope.of(team), since));
        Given.nobodySignedIn();
    }

    /** What can be done by now is done, by everybody. */
    private void everybodyWorks(LocalDateTime now) {
        List<PersonId> people = jdbc
                .sql("select distinct person_id from role_grant where role in ('MEMBER', 'COACH', 'SCHOOL_LEADER')")
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (PersonId person : people) {
                Given.signedIn(person);
                for (TaskRow task : tasks.open()) {
                    work.finish(task, now);
                }
            }
        }
        Given.nobodySignedIn();
    }
}
