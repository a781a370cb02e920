package nl.samenbeter.voices;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.programme.process.Week4VoicesProcess;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team in week 1 whose coach asks, and pupils who answer. */
public final class GivenVoices {

    public static final LocalDateTime NOW = TestSchool.START.atTime(9, 0);
    public static final Visitor PUPIL = new Visitor("browser", "10.0.0.7");

    private final ApplicationContext application;
    public final TestSchool school;
    public final ProgrammeId programme;

    public GivenVoices(ApplicationContext application) {
        this.application = application;
        school = new TestSchool(application);
        programme = school.inWeek1();
        is(school.coach, Role.COACH);
    }

    public void clear() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    public void is(PersonId person, Role role) {
        Given.signedIn(person, role);
    }

    /** Week 4 has begun and asks the coach for its arena. */
    public TaskId arenaTask() {
        bean(RuntimeService.class)
                .startProcessInstanceByKey(
                        Week4VoicesProcess.KEY,
                        programme.text(),
                        Map.of(ProgrammeVariables.RUN_NUMBER, 1, ProgrammeVariables.WEEK_NUMBER, 4));
        school.fire(programme, "event_arenaOpens");
        return school.task(school.coach, Week4VoicesProcess.USER_TASK_HOLD_ARENA)
                .id();
    }

    /** For a class of so many, open for twenty minutes. */
    public VoiceId survey(int expected) {
        return school.as(
                school.coach, () -> bean(VoiceService.class).open(new OpenSurvey(programme, "klas 2B", expected, 20)));
    }

    public String code(VoiceId survey) {
        return jdbc().sql("select code from voice where id = ?")
                .param(survey.value())
                .query(String.class)
                .single();
    }

    public SurveySheet look(String code, Visitor visitor) {
        return bean(SurveyService.class).look(code, visitor);
    }

    public SurveySheet.Open form(VoiceId survey) {
        return (SurveySheet.Open) look(code(survey), PUPIL);
    }

    public void answer(VoiceId survey, int point, String words) {
        send(form(survey), point, words);
    }

    public void send(SurveySheet.Open form, int point, String words) {
        Map<Statement, Integer> points = new EnumMap<>(Statement.class);
        if (point > 0) {
            Arrays.stream(Statement.values()).forEach(statement -> points.put(statement, point));
        }
        bean(SurveyService.class).answer(form.survey(), form.form(), new SurveyAnswers(points, words));
    }

    /** So many pupils, of whom the first disagrees and the others agree. */
    public void answers(VoiceId survey, int count) {
        for (int i = 0; i < count; i++) {
            answer(survey, i == 0 ? 1 : 4, "Woorden " + i);
        }
    }

    /** Twenty minutes later the engine closes it. */
    public void timeIsUp(VoiceId survey) {
        TestSchool.clock(NOW.plus(Duration.ofMinutes(20)));
        String process = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(survey.text())
                .singleResult()
                .getId();
        var job = bean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(process)
                .singleResult();
        bean(ManagementService.class).executeJob(job.getId());
    }

    public VoiceDetails details(PersonId person, VoiceId voice) {
        return school.as(person, () -> bean(VoiceQueries.class).details(voice));
    }

    public boolean isRunning(VoiceId voice) {
        return bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(voice.text())
                        .count()
                > 0;
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
