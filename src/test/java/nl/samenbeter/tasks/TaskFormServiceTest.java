package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TaskFormServiceTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)> \0& \uD83D\uDE00";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFormService service;

    @Autowired
    FormAnswers answers;

    @Autowired
    TaskQueries queries;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    GivenModelForm models;
    PersonId me;
    String instance;
    TaskId task;

    @BeforeEach
    void givenATaskWithAForm() {
        school = new TestSchool(application);
        programme = school.planned();
        models = new GivenModelForm(application);
        me = school.members.getFirst();
        instance = models.begin(school, programme, me);
        task = school.task(me, GivenModelForm.TELL).id();
        Given.signedIn(me);
    }

    @AfterEach
    void endTheModel() {
        models.end();
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "place", " B1 ",
                "story", MARKUP + "\nTweede regel",
                "pupils", "28",
                "again", "false",
                "day", "2026-09-24",
                "mood", "could",
                "colleague", school.members.get(1).text(),
                "rule", "We beginnen later.",
                "somethingElse", "x"));
    }

    private String wrong(Map<String, String> typed) {
        try {
            service.answer(task, typed);
            return "";
        } catch (DomainException no) {
            return no.code();
        }
    }

    @Test
    void keepsAnswersAsRowsAndDecisionsAsVariables() {
        service.answer(task, typed());

        assertThat(answers.of(task))
                .containsEntry("place", "B1")
                .containsEntry("story", "<img src=x onerror=alert(1)> & \uD83D\uDE00\nTweede regel")
                .containsEntry("day", "2026-09-24")
                .containsEntry("colleague", school.members.get(1).text())
                .containsEntry("rule", "We beginnen op tijd.")
                .doesNotContainKeys("begins", "somethingElse")
                .hasSize(8);
        assertThat(answers.of(programme, GivenModelForm.TELL)).containsOnlyKeys(task);
        assertThat(models.decided(instance)).isEqualTo(Map.of("again", false, "mood", "could", "pupils", 28L));
        assertThat(jdbc.sql("select distinct process_key from task_answer where school_id = ? and team_id = ?")
                        .params(school.school.value(), school.team.value())
                        .query(String.class)
                        .list())
                .containsExactly("EveryFieldProcess");
        assertThat(queries.open().stream().map(TaskRow::element)).contains(GivenModelForm.TIDY_UP);
    }

    @Test
    void takesTheWordsOfTheModelForATaskWithoutTexts() {
        TaskDetails details = queries.details(task);
        assertThat(details.row().name()).isEqualTo("Vertel over de les");
        assertThat(details.row().formKey()).isEqualTo(ModelForm.KEY);
        assertThat(details.help()).isEqualTo("Vul in wat jullie hebben afgesproken.");
    }

    @Test
    void checksEachAnswerAgainWhateverTheScreenSays() {
        var wrong = Map.of(
                "place", "x".repeat(1_048_576),
                "pupils", "36",
                "again", "",
                "day", "2026-08-25",
                "begins", "07:00",
                "mood", "Goed",
                "colleague", school.outsider().text());
        wrong.forEach((field, value) -> {
            var typed = typed();
            typed.put(field, value);
            assertThat(wrong(typed)).as(field).startsWith("tasks.answer");
        });
        assertThat(answers.of(task)).isEmpty();
        assertThat(queries.details(task).state()).isEqualTo(TaskState.OPEN);
        assertThat(models.decided(instance)).isEmpty();
    }

    @Test
    void finishesOnceAndTellsASecondPerson() {
        service.answer(task, typed());
        var other = typed();
        other.put("place", "C3");
        service.answer(task, other);
        assertThat(answers.of(task)).containsEntry("place", "B1");

        Given.signedIn(school.members.get(1));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> service.answer(task, typed()))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.doneByOther"));
    }

    @Test
    void finishesATaskThatAsksNothing() {
        service.answer(task, typed());
        TaskId tidy = school.task(me, GivenModelForm.TIDY_UP).id();
        assertThat(service.form(tidy).fields()).isEmpty();
        service.answer(tidy, Map.of());

        assertThat(queries.details(tidy).state()).isEqualTo(TaskState.DONE);
        assertThat(service.answers(tidy)).isEmpty();
    }

    @Test
    void showsAnswersToTheTeamWithThePersonByName() {
        service.answer(task, typed());
        Given.signedIn(school.members.get(2));
        assertThat(service.answers(task))
                .filteredOn(answer -> answer.field().id().equals("colleague"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.value()).isEqualTo("Sanne de Wit"));
        Given.signedIn(school.outsider());
        assertThatThrownBy(() -> service.answers(task)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.answer(task, typed())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void finishesNoTaskThatHasAFormOfItsOwn() {
        TaskId consent = school.task(school.leader, "userTask_recordConsent").id();
        Given.signedIn(school.leader);
        assertThatThrownBy(() -> service.answer(consent, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(queries.details(consent).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void offersThePeopleOfTheTeam() {
        assertThat(service.people(task).stream().map(member -> member.person()))
                .containsExactlyInAnyOrderElementsOf(school.members);
        assertThat(List.copyOf(service.form(task).fields())).hasSize(9);
    }
}
