package nl.samenbeter.voices.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.GivenVoices;
import nl.samenbeter.voices.Grade;
import nl.samenbeter.voices.HeardLine;
import nl.samenbeter.voices.HoldArena;
import nl.samenbeter.voices.ReportBack;
import nl.samenbeter.voices.SurveySheet;
import nl.samenbeter.voices.VoiceDetails;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceService;
import nl.samenbeter.voices.VoiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From asking to telling what comes of it. */
@IntegrationTest
class VoiceProcessTest {

    private static final ReportBack REPORT =
            new ReportBack("De balie is vaak dicht.", "We zijn elke pauze open.", "Vanaf maandag.");

    @Autowired
    ApplicationContext application;

    @Autowired
    VoiceService service;

    @Autowired
    ArenaService arenas;

    GivenVoices given;

    @BeforeEach
    void givenATeam() {
        given = new GivenVoices(application);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void whoeverAskedHasToTellWithinTenSchoolDaysAndThoseAskedReadItByTheirCode() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 2);
        given.timeIsUp(survey);

        TaskRow task = given.school.task(given.school.coach, VoiceProcess.USER_TASK_REPORT_BACK);
        assertThat(task.mine()).isTrue();
        assertThat(task.due()).isEqualTo(LocalDateTime.of(2026, 9, 14, 17, 0));

        given.school.doAs(given.school.coach, () -> service.reportBack(task.id(), REPORT));

        assertThat(given.isRunning(survey)).isFalse();
        assertThat(given.look(given.code(survey), GivenVoices.PUPIL))
                .isInstanceOfSatisfying(
                        SurveySheet.Reported.class,
                        reported -> assertThat(reported.report()).isEqualTo(REPORT));
    }

    @Test
    void nobodyAnsweredSoNobodyWaits() {
        VoiceId survey = given.survey(28);

        given.timeIsUp(survey);

        assertThat(given.isRunning(survey)).isFalse();
        assertThat(given.details(given.school.coach, survey).row().reportDue()).isNull();
    }

    @Test
    void aSurveyThatIsClosedEarlyShowsAtOnceAndStillAsksForTheReport() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 10);

        given.school.doAs(given.school.coach, () -> service.close(survey));
        assertThat(given.details(given.school.coach, survey).survey().outcome()).isNotNull();
        given.timeIsUp(survey);

        assertThat(given.school.task(given.school.coach, VoiceProcess.USER_TASK_REPORT_BACK))
                .isNotNull();
    }

    @Test
    void anArenaIsHeardSortedAndReportedBackByWhoHeldIt() {
        PersonId member = given.school.members.getFirst();
        VoiceId arena =
                given.school.as(member, () -> arenas.hold(new HoldArena(given.programme, "Acht leerlingen, de balie")));
        given.school.doAs(member, () -> {
            arenas.hear(arena, "De balie is dicht in de pauze");
            arenas.hear(arena, "Het wifi valt uit in de aula");
        });
        HeardLine second = given.details(member, arena).lines().getLast();
        given.school.doAs(member, () -> arenas.sort(second.id(), Grade.HIGH, Grade.HIGH));

        given.school.doAs(member, () -> arenas.finish(arena));

        VoiceDetails details = given.details(given.school.coach, arena);
        assertThat(details.row().status()).isEqualTo(VoiceStatus.HEARD);
        assertThat(details.lines().getFirst().words()).isEqualTo("Het wifi valt uit in de aula");
        TaskRow task = given.school.task(member, VoiceProcess.USER_TASK_REPORT_BACK);
        given.school.doAs(member, () -> service.reportBack(task.id(), REPORT));
        assertThat(given.details(given.school.leader, arena).report()).isEqualTo(REPORT);
        assertThatThrownBy(() -> given.school.doAs(member, () -> arenas.hear(arena, "Te laat")))
                .hasMessage("voices.arenaOver");
    }

    @Test
    void anArenaInWhichNothingWasWrittenIsNotOver() {
        VoiceId arena = arenas.hold(new HoldArena(given.programme, "Zes leraren"));

        assertThatThrownBy(() -> arenas.finish(arena)).hasMessage("voices.nothingHeard");
    }
}
