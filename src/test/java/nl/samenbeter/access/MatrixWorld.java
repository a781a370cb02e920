package nl.samenbeter.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school with a team in week 1, and one person of every kind around it. */
public final class MatrixWorld {

    private final ApplicationContext application;
    private final TestSchool school;
    private final ProgrammeId programme;
    private final TaskId coachTask;
    private final Map<String, @Nullable PersonId> personas = new LinkedHashMap<>();

    MatrixWorld(ApplicationContext application) {
        this.application = application;
        school = new TestSchool(application);
        programme = school.inWeek1();
        coachTask = school.as(school.coach, () -> bean(TaskQueries.class).open())
                .getFirst()
                .id();
        var given = new Given(bean(JdbcClient.class));
        var elsewhere = given.school();
        var former = given.person("Voorbij", school.school);
        given.grant(former, Role.MEMBER, Scope.of(school.team), Given.LONG_AGO, LocalDate.of(2021, 1, 1));
        personas.put("member", school.members.get(1));
        personas.put("coach", school.coach);
        personas.put("leader", school.leader);
        personas.put("expert", given.holding(Role.EXPERT_COACH, Scope.of(school.school)));
        personas.put("board", given.holding(Role.BOARD, Scope.of(school.board)));
        personas.put("office", given.holding(Role.PROGRAMME_OFFICE, Scope.everything()));
        personas.put("teacher", given.holding(Role.TEACHER, Scope.of(school.school)));
        personas.put("admin", given.holding(Role.ADMIN, Scope.of(school.school)));
        personas.put("operator", given.holding(Role.ADMIN, Scope.everything()));
        personas.put("otherTeam", school.outsider());
        personas.put("otherSchool", given.holding(Role.SCHOOL_LEADER, Scope.of(elsewhere)));
        personas.put("former", former);
        personas.put("nobody", null);
        var register = bean(AccountRegister.class);
        personas.values().stream()
                .filter(person -> person != null)
                .forEach(person -> register.open(person, "m" + person.text().substring(0, 12), null));
        var first = school.members.getFirst();
        register.open(first, "m" + first.text().substring(0, 12), null);
    }

    /** With something of every room. */
    public static MatrixWorld full(ApplicationContext application) {
        var world = new MatrixWorld(application);
        MatrixFixtures.ALL.forEach(fixture -> fixture.values(world));
        return world;
    }

    public TestSchool school() {
        return school;
    }

    public ProgrammeId programme() {
        return programme;
    }

    public TaskId coachTask() {
        return coachTask;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** By column of the matrix; nobody is signed in for the last. */
    Map<String, @Nullable PersonId> personas() {
        return personas;
    }
}
