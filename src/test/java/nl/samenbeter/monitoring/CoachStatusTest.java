package nl.samenbeter.monitoring;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CoachStatusTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    @Autowired
    ApplicationContext application;

    @Autowired
    CoachStatusService service;

    @Autowired
    CoachStatusQueries queries;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenATeamInItsFirstWeek() {
        school = new TestSchool(application);
        programme = school.inWeek1();
        Given.signedIn(school.coach);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private CoachStatusId tell(CoachSays says, String reason, @Nullable CoachStatusId seen) {
        return service.tell(new TellStatus(programme, says, reason, seen));
    }

    private @Nullable CoachWords newest() {
        return queries.newest(List.of(programme)).get(programme);
    }

    @Test
    void aLeaderReadsWhatTheCoachSaysWithNameAndDay() {
        tell(CoachSays.ATTENTION, "  De bezoeken krijgen\nmorgen ruimte. ", null);
        Given.signedIn(school.leader);

        assertThat(newest()).satisfies(words -> {
            assertThat(words.says()).isEqualTo(CoachSays.ATTENTION);
            assertThat(words.reason()).isEqualTo("De bezoeken krijgen morgen ruimte.");
            assertThat(words.coach()).isEqualTo("Fatima Aydın");
            assertThat(words.day()).isEqualTo(MONDAY);
            assertThat(words.old()).isFalse();
            assertThat(words.mayWithdraw()).isFalse();
        });
    }

    @Test
    void aNewOneReplacesAndTheOldOneCanStillBeRead() {
        var first = tell(CoachSays.ATTENTION, "Eén", null);
        tell(CoachSays.HELP_NEEDED, "Twee", first);

        assertThat(newest()).isNotNull().extracting(CoachWords::reason).isEqualTo("Twee");
        assertThat(queries.history(programme)).extracting(CoachWords::reason).containsExactly("Twee", "Eén");
        assertThat(queries.history(programme))
                .extracting(CoachWords::mayWithdraw)
                .containsExactly(true, false);
    }

    @Test
    void whoDidNotSeeTheNewestOneIsToldSo() {
        tell(CoachSays.ATTENTION, "Eén", null);

        refused("monitoring.toldMeanwhile", () -> tell(CoachSays.IN_RHYTHM, "Twee", null));
    }

    @Test
    void aReasonIsAskedAndHasALength() {
        refused("monitoring.reasonMissing", () -> tell(CoachSays.ATTENTION, " \n ", null));
        refused("shared.textTooLong", () -> tell(CoachSays.ATTENTION, "a".repeat(301), null));
    }

    @Test
    void wordsOfMoreThanTenSchoolDaysAgoAreOld() {
        tell(CoachSays.ATTENTION, "Eén", null);

        TestSchool.clock(LocalDate.of(2026, 9, 14).atTime(9, 0));
        assertThat(newest()).isNotNull().extracting(CoachWords::old).isEqualTo(false);
        TestSchool.clock(LocalDate.of(2026, 9, 15).atTime(9, 0));
        assertThat(newest()).isNotNull().extracting(CoachWords::old).isEqualTo(true);
    }

    @Test
    void theCoachWithdrawsTodaysOwnAndWhatWasSaidBeforeCountsAgain() {
        var first = tell(CoachSays.ATTENTION, "Eén", null);
        service.withdraw(tell(CoachSays.HELP_NEEDED, "Twee", first));

        assertThat(queries.history(programme)).extracting(CoachWords::reason).containsExactly("Eén");
        TestSchool.clock(MONDAY.plusDays(1).atTime(0, 1));
        refused("monitoring.tooLateToWithdraw", () -> service.withdraw(first));
    }

    @Test
    void anotherCoachWithdrawsNothing() {
        var first = tell(CoachSays.ATTENTION, "Eén", null);
        var given = new Given(jdbc);
        PersonId second = given.holding(Role.COACH, Scope.of(school.team));
        Given.signedIn(second);

        assertThatThrownBy(() -> service.withdraw(first)).isInstanceOf(AccessDeniedException.class);
        tell(CoachSays.IN_RHYTHM, "Twee", first);
        Given.signedIn(school.coach);
        refused("monitoring.tooLateToWithdraw", () -> service.withdraw(first));
    }

    @Test
    void onlyTheCoachTellsAndACoachElsewhereReadsNothing() {
        tell(CoachSays.ATTENTION, "Eén", null);
        Given.signedIn(school.leader);
        assertThatThrownBy(() -> tell(CoachSays.IN_RHYTHM, "Twee", null)).isInstanceOf(AccessDeniedException.class);

        var given = new Given(jdbc);
        Given.signedIn(given.holding(Role.COACH, Scope.of(given.team(given.school()))));
        assertThat(queries.newest(List.of(programme))).isEqualTo(Map.of());
        assertThatThrownBy(() -> queries.history(programme)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void openScreensLookAgainAndTheAuditKeepsACodeOnly() {
        jdbc.sql("delete from change_row").update();
        var told = tell(CoachSays.HELP_NEEDED, "Geheime woorden", null);

        assertThat(jdbc.sql("select scope_id::text from change_row where kind = 'PROGRESS'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(school.team.text(), school.school.text());
        assertThat(jdbc.sql("select what || ' ' || why from audit_entry where subject_id = ?")
                        .param(told.value())
                        .query(String.class)
                        .list())
                .containsExactly("coachStatusTold HELP_NEEDED");
    }
}
