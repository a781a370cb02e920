package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.ChangePerson;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.programme.PeopleEffects;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeHistoryRow;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

/** People come, go, move, work on other days and are away while a programme runs (rulings 17 and 26). */
class PeopleChangeStoriesTest extends PeopleStories {

    @Test
    void whoJoinsInWeekThreeGetsWhatIsOpenAndTakesPartInWhatComes() {
        time.movesTo(WEEK_3.plusDays(2).atTime(9, 0));
        PersonId kevin = given.person("Kevin Bos", school);

        joins(kevin, team, WEEK_3.plusDays(2));

        Given.signedIn(kevin);
        assertThat(openTasks(VISIT)).hasSize(1);
        assertThat(openTasks(BAROMETER)).isEmpty();
        assertThat(rota()).doesNotContain(kevin).doesNotHaveDuplicates();
        assertThat(people(coach)).first().satisfies(row -> {
            assertThat(row.code()).isEqualTo("joined");
            assertThat(row.people().name()).isEqualTo("Kevin Bos");
            assertThat(row.people().effects()).isEqualTo(PeopleEffects.added(1));
            assertThat(row.people().turns()).isEmpty();
        });

        time.movesTo(WEEK_4.plusDays(2).atTime(9, 0));

        Given.signedIn(kevin);
        assertThat(openTasks(BAROMETER)).hasSize(1);
    }

    @Test
    void whoLeavesInWeekFiveTakesNothingAlongAndLeavesNothingBehind() {
        time.movesTo(WEEK_5.plusDays(2).atTime(9, 0));
        PersonId leaver = leader(6);
        takesTheSessionsOfWeek(5, leaver);
        taskList.saveDraft(task(SESSIONS), Map.of("anything", "half"), null);
        assertThat(openTasks(VISIT)).isNotEmpty();

        leaves(leaver, team, WEEK_5.plusDays(1));

        assertThat(openOf(leaver)).isEmpty();
        assertThat(drafts(leaver)).isZero();
        Given.signedIn(coach);
        assertThat(openTasks(SESSIONS).filter(task -> task.week() == 5))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isTrue());
        assertThat(leader(6)).isNotEqualTo(leaver).isNotEqualTo(leader(5)).isNotEqualTo(leader(7));
        assertThat(people(coach)).first().satisfies(row -> {
            assertThat(row.code()).isEqualTo("left");
            assertThat(row.people().tasksMoved()).isEqualTo(1);
            assertThat(row.people().other()).isEqualTo("COACH");
            assertThat(row.people().effects().ended()).isPositive();
            assertThat(row.people().turns())
                    .singleElement()
                    .satisfies(turn -> assertThat(turn.week()).isEqualTo(6));
        });
        assertThat(visitsWith(leaver, "PLANNED")).isZero();
    }

    @Test
    void whoMovesToAnotherTeamLeavesTheOneAndJoinsTheOtherOnTheDay() {
        time.is(WEEK_2.plusDays(2).atTime(15, 0));
        TeamId second = given.team(school);
        PersonId secondCoach = given.holding(Role.COACH, Scope.of(second));
        for (int n = 0; n < 5; n++) {
            given.holding(Role.MEMBER, Scope.of(second));
        }
        Given.signedIn(secondCoach);
        ProgrammeId other = programmes.plan(new PlanProgramme(second, WEEK_3));
        leadershipFreesTime();
        time.movesTo(WEEK_3.plusDays(3).atTime(9, 0));
        PersonId mover = leader(5);
        leaves(mover, team, WEEK_3.plusDays(6));
        joins(mover, second, WEEK_4);
        assertThat(people(coach)).isEmpty();
        assertThat(leader(5)).isEqualTo(mover);

        time.movesTo(WEEK_4.atTime(9, 0));

        assertThat(people(coach)).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("left");
            assertThat(row.people().turns())
                    .extracting(ProgrammeHistoryRow.Turn::week)
                    .containsExactly(5);
        });
        assertThat(leader(5)).isNotEqualTo(mover);
        Given.signedIn(secondCoach);
        assertThat(queries.history(other))
                .anySatisfy(row -> assertThat(row.code()).isEqualTo("joined"));
        assertThat(openOf(mover)).isEmpty();
        assertThat(count("people_change")).isZero();
    }

    @Test
    void aVisitOnANewDayOffIsProposedOnAnotherDay() {
        time.movesTo(WEEK_3.atTime(9, 0));
        time.movesTo(WEEK_3.plusDays(1).atTime(8, 5));
        PersonId person = members.getFirst();
        DayOfWeek off = visitDays(person).getFirst().getDayOfWeek();
        Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        days.remove(off);

        Given.signedIn(operator);
        organisation.changePerson(new ChangePerson(person, "Sanne de Wit", days));

        assertThat(visitDays(person))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.getDayOfWeek()).isNotEqualTo(off));
        assertThat(people(coach)).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("workingDays");
            assertThat(row.people().effects().moved()).isPositive();
        });
        assertThat(people(members.getLast())).isEmpty();
        Given.signedIn(members.getLast());
        assertThat(queries.history(programme).getFirst().code()).isEqualTo("planMoved");
    }

    @Test
    void whoIsAwayForTwoWeeksHandsOverAndSwapsAndNobodyElseReadsWho() {
        time.movesTo(WEEK_4.plusDays(3).atTime(9, 0));
        PersonId sanne = leader(5);
        PersonId daan = leader(2);
        PersonId next = leader(7);
        takesTheSessionsOfWeek(4, sanne);
        int open = openOf(sanne).size();
        Given.signedIn(coach);

        absences.enter(new EnterAbsence(team, sanne, AbsenceKind.ABSENT, WEEK_5, WEEK_6.plusDays(4), daan));

        assertThat(leader(5)).isEqualTo(next);
        assertThat(leader(7)).isEqualTo(sanne);
        assertThat(openOf(sanne)).hasSize(open);
        assertThat(people(coach)).first().satisfies(row -> {
            assertThat(row.code()).isEqualTo("away");
            assertThat(row.oldDay()).isEqualTo(WEEK_5);
            assertThat(row.newDay()).isEqualTo(WEEK_6.plusDays(4));
            assertThat(row.people().turns())
                    .extracting(ProgrammeHistoryRow.Turn::week)
                    .containsExactly(5, 7);
        });

        time.movesTo(WEEK_5.plusDays(2).atTime(9, 0));

        Given.signedIn(daan);
        assertThat(openTasks(SESSIONS).filter(task -> task.week() == 4))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isTrue());
        Given.signedIn(next);
        assertThat(openTasks(SESSIONS).filter(task -> task.week() == 5))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isTrue());
        assertThat(people(coach)).first().satisfies(row -> {
            assertThat(row.people().tasksMoved()).isEqualTo(1);
            assertThat(row.people().other()).isNotNull();
        });
        assertThat(openOf(sanne)).doesNotContain(SESSIONS).contains(VISIT);
        assertThat(jdbc.sql("select arguments[1] from notice where person_id = ? and kind = 'TASKS'")
                        .param(daan.value())
                        .query(String.class)
                        .list())
                .containsExactly("NUMBER:1");
        assertThat(visitDays(sanne)).isEmpty();
        assertThat(people(members.get(9))).isEmpty();
        assertThat(people(leader)).isEmpty();

        time.movesTo(WEEK_6.plusDays(4).plusWeeks(4).plusDays(1).atTime(9, 0));

        assertThat(leader(7)).isEqualTo(sanne);
        assertThat(count("absence")).isZero();
        assertThat(count("people_change")).isZero();
        assertThat(jdbc.sql("select count(*) from programme_event where programme_id = ? and "
                                + "(about_id is not null or other_id is not null or led_by <> '{}')")
                        .param(programme.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        Given.signedIn(coach);
        assertThat(queries.history(programme))
                .anySatisfy(row -> assertThat(row.code()).isEqualTo("planMoved"));
    }

    @Test
    void withoutAStandInTheTasksAreTheTeamsAgainAndDoNotComeBack() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = leader(3);
        Given.signedIn(sanne);

        AbsenceId absence =
                absences.enter(new EnterAbsence(team, sanne, AbsenceKind.OTHER, WEEK_3, WEEK_3.plusDays(4), null));

        Given.signedIn(sanne);
        assertThat(openTasks(SESSIONS).filter(task -> task.week() == 3))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isFalse());
        assertThat(people(coach)).first().satisfies(row -> {
            assertThat(row.people().tasksReturned()).isEqualTo(1);
            assertThat(row.by()).isNotNull();
        });

        time.movesTo(WEEK_3.plusDays(1).atTime(11, 0));
        Given.signedIn(sanne);
        absences.end(absence);

        assertThat(openTasks(SESSIONS).filter(task -> task.week() == 3))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isFalse());
        assertThat(people(coach))
                .first()
                .satisfies(row -> assertThat(row.code()).isEqualTo("back"));
    }

    @Test
    void aWithdrawnAbsenceIsForgottenAtOnceAndNothingHappensOnItsDay() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = leader(4);
        Given.signedIn(coach);
        AbsenceId absence =
                absences.enter(new EnterAbsence(team, sanne, AbsenceKind.ABSENT, WEEK_4, WEEK_4.plusDays(4), null));
        PersonId instead = leader(4);

        absences.end(absence);
        time.movesTo(WEEK_4.plusDays(1).atTime(9, 0));

        assertThat(instead).isNotEqualTo(sanne);
        assertThat(leader(4)).isEqualTo(instead);
        assertThat(count("absence")).isZero();
        assertThat(count("people_change")).isZero();
        assertThat(people(coach)).isEmpty();
    }

    @Test
    void whoSwapsADayKeepsTheTasks() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = leader(3);
        Given.signedIn(coach);
        LocalDate day = visitDays(sanne).getFirst();

        absences.enter(new EnterAbsence(team, sanne, AbsenceKind.SWAPS_DAY, day, day, null));

        assertThat(visitDays(sanne)).doesNotContain(day);
        Given.signedIn(sanne);
        assertThat(openTasks(SESSIONS).filter(task -> task.week() == 3))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isTrue());
    }

    @Test
    void noColumnOfAnAbsenceHoldsText() {
        assertThat(jdbc.sql(
                                "select column_name from information_schema.columns where table_name = 'absence' "
                                        + "and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea')")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
