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
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Three barometers of one team: 4 answers (nothing is shown), 5 with one of them on a phone, and 9 (shown). Looked at by
 * the team, its coach, leadership one school day later, and the board.
 */
class BarometerIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);

    @Autowired
    ProgrammeService programmes;

    @Autowired
    BarometerService barometer;

    @Autowired
    TaskQueries tasks;

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void showsFromFiveAnswersOnToTheTeamFirst() throws Exception {
        givenAPlannedTeam();
        clockMovesTo("2026-08-31T09:00:00");
        answer(QuestionSet.B0, 4, 2);
        clockMovesTo("2026-09-01T17:30:00");
        try (var member = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            member.goesTo("barometer")
                    .sees("Te weinig antwoorden om te tonen.")
                    .doesNotSee("4 van de 10")
                    .looksAt("barometer-te-weinig");
        }

        clockMovesTo(opening("callActivity_midBarometer"));
        answer(QuestionSet.B1, 4, 3);
        try (var member = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            member.goesTo("barometer").sees("4 van de 10 vulden in.").looksAt("barometer-open");
            fillsIn(member);
        }
        clockMovesTo(closing("callActivity_midBarometer"));
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("barometer").sees("5 van de 10 vulden in.").sees("Alleen jij ziet deze teksten nu.");
            coach.looksAt("barometer-coach");
            coach.presses("Laat het team dit lezen").sees("Het team kan de teksten nu lezen.");
        }

        clockMovesTo(opening("callActivity_endBarometer"));
        answer(QuestionSet.B2, 9, 4);
        clockMovesTo(closing("callActivity_endBarometer"));
        try (var member = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            member.goesTo("barometer")
                    .sees("9 van de 10 vulden in.")
                    .sees("De laatste rondes")
                    .looksAt("barometer");
        }
        try (var leader = visitor(DESKTOP, PHONE).signsIn("schoolleiding")) {
            leader.goesTo("barometer").follows("Rooster & ICT").sees("5 van de 10 vulden in.");
            leader.follows("Barometer B2")
                    .sees("Het team ziet de uitslag eerst.")
                    .doesNotSee("9 van de 10");
            leader.looksAt("barometer-leiding-wacht");
        }
        clockMovesTo(nextDay(closing("callActivity_endBarometer")));
        try (var leader = visitor(DESKTOP).signsIn("schoolleiding")) {
            leader.goesTo("barometer").sees("Alle teams van").looksAt("barometer-school");
            leader.follows("Rooster & ICT").sees("9 van de 10 vulden in.").doesNotSee("In onze eigen woorden");
        }
        try (var board = visitor(DESKTOP).signsIn("bestuur")) {
            board.goesTo("barometer").sees("Alle teams van").doesNotSee("Rooster & ICT");
        }
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
        member.goesTo("barometer").sees("5 van de 10 vulden in.");
    }

    private void givenAPlannedTeam() {
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(
                new TeamId(jdbc.sql("select id from team").query(UUID.class).single()), START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
    }

    /** So many members, each about this happy; whoever is first is kept for the phone. */
    private void answer(QuestionSet set, int people, int happy) {
        List<UUID> asked = jdbc.sql(
                        "select assignee_::uuid from act_ru_task where task_def_key_ = 'userTask_fillBarometer' "
                                + "order by assignee_ = ? , assignee_")
                .param(person("medewerker").text())
                .query(UUID.class)
                .list();
        assertThat(asked).hasSize(10);
        for (int i = 0; i < people; i++) {
            Given.signedIn(new PersonId(asked.get(i)), Role.MEMBER);
            barometer.answer(task("userTask_fillBarometer"), sheet(set, i, happy));
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

    private String opening(String element) {
        return moment("opens_at", element, 120);
    }

    private String closing(String element) {
        return moment("due_at", element, 300);
    }

    private String moment(String column, String element, int later) {
        return jdbc.sql("select to_char(" + column + " + make_interval(secs => " + later
                        + "), 'YYYY-MM-DD\"T\"HH24:MI:SS') from plan_item where element_id = ?")
                .param(element)
                .query(String.class)
                .single();
    }

    private static String nextDay(String moment) {
        return LocalDateTime.parse(moment).plusDays(1).toString();
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
