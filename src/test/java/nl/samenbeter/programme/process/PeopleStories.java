package nl.samenbeter.programme.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.BeginMembership;
import nl.samenbeter.organisation.MembershipId;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.programme.ProgrammeHistoryRow;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskListService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What every story about people who come, go and are away needs: a team in its second week, trained for visits. */
abstract class PeopleStories extends ProgrammeStories {

    static final String SESSIONS = "userTask_leadBoardSessions";
    static final String VISIT = "userTask_makeVisit";
    static final String BAROMETER = "userTask_fillBarometer";
    static final LocalDate WEEK_2 = MONDAY.plusWeeks(1);
    static final LocalDate WEEK_3 = MONDAY.plusWeeks(2);
    static final LocalDate WEEK_4 = MONDAY.plusWeeks(3);
    static final LocalDate WEEK_5 = MONDAY.plusWeeks(4);
    static final LocalDate WEEK_6 = MONDAY.plusWeeks(5);

    @Autowired
    OrganisationService organisation;

    @Autowired
    AbsenceService absences;

    @Autowired
    ProgrammeQueries queries;

    @Autowired
    TaskListService taskList;

    @Autowired
    TaskFormService forms;

    @Autowired
    AccountRegister accounts;

    Given given;
    PersonId operator;
    ProgrammeId programme;

    @BeforeEach
    void givenATeamThatTrainedForItsVisits() {
        given = new Given(jdbc);
        operator = given.holding(Role.ADMIN, Scope.everything());
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
        time.movesTo(WEEK_2.plusDays(2).atTime(15, 0));
        trains(coach);
    }

    void trains(PersonId person) {
        Given.signedIn(person);
        forms.answer(task("userTask_trainVisits"), Map.of("present", "9"));
    }

    void joins(PersonId person, TeamId where, LocalDate day) {
        Given.signedIn(operator);
        organisation.beginMembership(new BeginMembership(person, Role.MEMBER, Scope.of(where), day));
    }

    void leaves(PersonId person, TeamId where, LocalDate lastDay) {
        Given.signedIn(operator);
        UUID membership = jdbc.sql("select id from role_grant where person_id = ? and scope_id = ?")
                .params(person.value(), where.value())
                .query(UUID.class)
                .single();
        accounts.open(person, "p" + person.text().substring(0, 12), null);
        organisation.endMembership(new MembershipId(membership), lastDay);
    }

    /** Whoever leads that week gives it back, and this person takes it and is signed in. */
    void takesTheSessionsOfWeek(int week, PersonId person) {
        Given.signedIn(leader(week));
        var task = openTasks(SESSIONS)
                .filter(row -> row.week() == week)
                .findFirst()
                .orElseThrow()
                .id();
        taskList.giveBack(task);
        Given.signedIn(person);
        taskList.take(task);
    }

    List<String> openOf(PersonId person) {
        return jdbc.sql("select task_def_key_ from act_ru_task where assignee_ = ?")
                .param(person.text())
                .query(String.class)
                .list();
    }

    /** Rows about people as this person reads them, newest first. */
    List<ProgrammeHistoryRow> people(PersonId reader) {
        Given.signedIn(reader);
        return queries.history(programme).stream()
                .filter(row -> row.people() != null)
                .toList();
    }

    PersonId leader(int week) {
        return rota().get(week - 2);
    }

    /** From week 2 on. */
    List<PersonId> rota() {
        List<PersonId> leaders = new ArrayList<>();
        jdbc.sql("select person_id from programme_rota where programme_id = ? and run_number = 1 order by week_number")
                .param(programme.value())
                .query(UUID.class)
                .list()
                .forEach(id -> leaders.add(new PersonId(id)));
        return leaders;
    }

    List<LocalDate> visitDays(PersonId person) {
        return jdbc.sql(
                        "select day from visit where programme_id = :programme and status = 'PLANNED' and day is not null "
                                + "and (visitor_id = :person or host_id = :person) order by day")
                .param("programme", programme.value())
                .param("person", person.value())
                .query(LocalDate.class)
                .list();
    }

    int visitsWith(PersonId person, String status) {
        return jdbc.sql("select count(*) from visit where programme_id = :programme and status = :status "
                        + "and (visitor_id = :person or host_id = :person)")
                .param("programme", programme.value())
                .param("status", status)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    int drafts(PersonId person) {
        return jdbc.sql("select count(*) from task_draft where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where school_id = ?")
                .param(school.value())
                .query(Integer.class)
                .single();
    }

    String name(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
