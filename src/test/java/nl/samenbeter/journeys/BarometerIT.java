package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.Answers;
import nl.samenbeter.barometer.BarometerService;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.QuestionSet;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Barometers of two teams with 4 answers (nothing is shown), 5 with one of them on a phone, 9 and 10 (shown). Looked at by
 * the team, its coach, leadership one school day later, and the board. Where the 4 could be computed from two looks, the
 * second one shows nothing.
 */
class BarometerIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);

    @Autowired
    ProgrammeService programmes;

    @Autowired
    BarometerService barometer;

    @Autowired
    TaskQueries tasks;

    private TeamId team;
    private TeamId neighbours;

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void showsFromFiveAnswersOnToTheTeamFirstAndNothingThatGivesFourAway() throws Exception {
        givenTwoPlannedTeams();
        clockMovesTo("2026-08-31T09:00:00");
        answer(team, QuestionSet.B0, 9, 2);
        answer(neighbours, QuestionSet.B0, 10, 3);
        clockMovesTo("2026-09-01T17:30:00");
        try (var member = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            member.goesTo("barometer").sees("9 van de 10 vulden in.").sees("Wat vinden we?");
        }
        try (var leader = visitor(DESKTOP, PHONE).signsIn("schoolleiding")) {
            leader.goesTo("barometer")
                    .follows("Rooster & ICT")
                    .sees("Het team ziet de uitslag eerst.")
                    .doesNotSee("9 van de 10")
                    .looksAt("barometer-leiding-wacht");
        }

        clockMovesTo(opening("callActivity_midBarometer"));
        answer(team, QuestionSet.B1, 4, 3);
        answer(neighbours, QuestionSet.B1, 4, 3);
        try (var member = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            member.goesTo("barometer").sees("4 van de 10 vulden in.");
            fillsIn(member);
        }
        clockMovesTo(closing("callActivity_midBarometer"));
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("barometer")
                    .follows("Conciërges")
                    .sees("Te weinig antwoorden om te tonen.")
                    .doesNotSee("4 van de 10")
                    .looksAt("barometer-te-weinig");
            coach.follows("Barometer B0").sees("10 van de 10 vulden in.");
            coach.goesTo("barometer")
                    .follows("Rooster & ICT")
                    .sees("5 van de 10 vulden in.")
                    .sees("De laatste rondes")
                    .sees("Alleen jij ziet deze teksten nu.")
                    .looksAt("barometer-coach");
            coach.presses("Laat het team dit lezen").sees("Het team kan de teksten nu lezen.");
            coach.goesTo(progress() + "/" + team)
                    .sees("5 van de 10 vulden in.")
                    .sees("Naar de barometer")
                    .looksAt("barometer-voortgang");
        }
        clockMovesTo(nextDay(closing("callActivity_midBarometer")));
        try (var leader = visitor(DESKTOP).signsIn("schoolleiding")) {
            leader.goesTo("barometer").sees("Er is nog geen uitslag van alle teams samen.");
            leader.follows("Rooster & ICT").sees("5 van de 10 vulden in.").doesNotSee("In onze eigen woorden");
        }

        clockMovesTo("2026-10-01T09:00:00");
        try (var leader = visitor(DESKTOP, PHONE).signsIn("schoolleiding")) {
            seesNothingOfTheNine(leader).looksAt("barometer-school");
            leader.follows("Rooster & ICT").sees("5 van de 10 vulden in.");
            leader.goesTo(progress()).sees("Dit is niet te tonen: er zijn te weinig antwoorden");
        }
        try (var board = visitor(DESKTOP).signsIn("bestuur")) {
            seesNothingOfTheNine(board).doesNotSee("Rooster & ICT");
        }
    }

    /** The school has 9 answers: less the 5 of the one team that is shown, that would be the 4 of the other. */
    private static Visitor seesNothingOfTheNine(Visitor reader) {
        return reader.goesTo("barometer")
                .sees("Alle teams van")
                .sees("de laatste barometer van 2 teams.")
                .sees("Dit is niet te tonen")
                .doesNotSee("Wat vinden we?")
                .doesNotSee("van 9");
    }

    /** On the phone: a tap for each question, and some words. */
    private void fillsIn(Visitor member) {
        member.opensTask("arometer");
        for (Locator count : member.all(".bm-count input").all()) {
            count.fill("3");
        }
        List<Locator> scales = member.all("main vaadin-radio-group").all();
        for (int i = 0; i < scales.size(); i++) {
            scales.get(i).locator("vaadin-radio-button label").nth(i % 2 + 2).click();
        }
        member.types("Eén ding dat we morgen anders", "Begin de bordsessie op tijd.")
                .looksAt("barometer-invullen");
        member.presses("Versturen");
        member.all(".bm-section").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        member.goesTo("barometer").sees("5 van de 10 vulden in.").doesNotSee("Onze bordsessie helpt");
    }

    private void givenTwoPlannedTeams() {
        var given = new Given(jdbc);
        PersonId coach = person("coach");
        team = new TeamId(jdbc.sql("select id from team").query(UUID.class).single());
        neighbours = given.team(new SchoolId(
                jdbc.sql("select school_id from team").query(UUID.class).single()));
        jdbc.sql("update team set name = 'Conciërges' where id = ?")
                .param(neighbours.value())
                .update();
        given.grant(coach, Role.COACH, Scope.of(neighbours));
        for (int i = 0; i < 10; i++) {
            given.holding(Role.MEMBER, Scope.of(neighbours));
        }
        Given.signedIn(coach, Role.COACH);
        programmes.plan(new PlanProgramme(team, START));
        programmes.plan(new PlanProgramme(neighbours, START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        all("userTask_recordConsent")
                .forEach(task ->
                        programmes.recordConsent(task, new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR")));
        all("userTask_freeTime").forEach(task -> programmes.freeTime(task, new FreeTime("Het dinsdagoverleg")));
        Given.nobodySignedIn();
    }

    /** So many members, each about this happy; whoever is first is kept for the phone. */
    private void answer(TeamId asking, QuestionSet set, int people, int happy) {
        List<UUID> asked = jdbc.sql("""
                        select assignee_::uuid from act_ru_task where task_def_key_ = 'userTask_fillBarometer'
                            and assignee_::uuid in (select person_id from role_grant where scope_id = ?)
                        order by assignee_ = ?, assignee_""")
                .params(asking.value(), person("medewerker").text())
                .query(UUID.class)
                .list();
        assertThat(asked).hasSize(10);
        for (int i = 0; i < people; i++) {
            Given.signedIn(new PersonId(asked.get(i)), Role.MEMBER);
            barometer.answer(all("userTask_fillBarometer").getFirst(), sheet(set, i, happy));
            Given.nobodySignedIn();
        }
    }

    private static Answers sheet(QuestionSet set, int i, int happy) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : set.questions()) {
            answers.put(
                    question,
                    switch (question.kind()) {
                        case COUNT -> Answer.of((i + happy) % 8);
                        case CHOICE -> Answer.of(1 + (i + question.number()) % 5);
                        case SCALE ->
                            question == Question.LEARNS_FROM_COLLEAGUES
                                    ? Answer.of(4)
                                    : Answer.of(Math.max(1, Math.min(5, happy + (i + question.number()) % 3 - 1)));
                        case TEXT -> Answer.of("Dit kan morgen anders, idee " + (i + 1) + ".");
                    });
        }
        return new Answers(answers);
    }

    private String progress() {
        return jdbc.sql(
                        "select 'voortgang/' || s.board_id || '/' || s.id from team t join school s on s.id = t.school_id "
                                + "where t.id = ?")
                .param(team.value())
                .query(String.class)
                .single();
    }

    private String opening(String element) {
        return moment("opens_at", element, 120);
    }

    private String closing(String element) {
        return moment("due_at", element, 300);
    }

    private String moment(String column, String element, int later) {
        return jdbc.sql("select to_char(" + column + " + make_interval(secs => " + later
                        + "), 'YYYY-MM-DD\"T\"HH24:MI:SS') from plan_item where element_id = ? and team_id = ?")
                .params(element, team.value())
                .query(String.class)
                .single();
    }

    private static String nextDay(String moment) {
        return LocalDateTime.parse(moment).plusDays(1).toString();
    }

    private List<TaskId> all(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .map(TaskRow::id)
                .toList();
    }
}
