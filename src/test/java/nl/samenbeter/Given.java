package nl.samenbeter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.SignedIn;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Rows of an organisation for tests of any room, made without the services. */
public record Given(JdbcClient jdbc) {

    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    public BoardId board() {
        var board = BoardId.next();
        jdbc.sql("insert into board (id, version, name) values (?, 0, 'Noorderbreed')")
                .param(board.value())
                .update();
        return board;
    }

    public SchoolId school() {
        return school(board());
    }

    public SchoolId school(BoardId board) {
        var school = SchoolId.next();
        jdbc.sql("""
                        insert into school (id, version, board_id, name, brin, region, sector, zone)
                        values (?, 0, ?, 'Waddenlicht College', '99ZZ', 'NOORD', 'VO', 'Europe/Amsterdam')""").params(school.value(), board.value()).update();
        return school;
    }

    public TeamId team(SchoolId school) {
        return team(TeamId.next(), school);
    }

    TeamId team(TeamId team, SchoolId school) {
        jdbc.sql("insert into team (id, version, school_id, name, kind) values (?, 0, ?, 'Rooster & ICT', 'SUPPORT')")
                .params(team.value(), school.value())
                .update();
        return team;
    }

    /** Works Monday to Friday. */
    public PersonId person(String name, @Nullable SchoolId home) {
        return person(PersonId.next(), name, home);
    }

    PersonId person(PersonId person, String name, @Nullable SchoolId home) {
        jdbc.sql("insert into person (id, version, school_id, name, working_days) values (?, 0, ?, ?, 31)")
                .params(person.value(), home == null ? null : home.value(), name)
                .update();
        return person;
    }

    public PersonId holding(Role role, Scope scope) {
        var person = person(role.name(), null);
        grant(person, role, scope, LONG_AGO, null);
        return person;
    }

    public void grant(PersonId person, Role role, Scope scope) {
        grant(person, role, scope, LONG_AGO, null);
    }

    public void grant(PersonId person, Role role, Scope scope, LocalDate first, @Nullable LocalDate last) {
        jdbc.sql("""
                        insert into role_grant (id, version, person_id, role, scope_kind, scope_id, begins_on, ends_on)
                        values (?, 0, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        person.value(),
                        role.name(),
                        scope.kind().name(),
                        scope.id(),
                        first,
                        last)
                .update();
    }

    /** From here on this person is the current user of the thread; with the authorities of the roles given. */
    public static void signedIn(PersonId person, Role... roles) {
        var authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(new Someone(person), null, authorities));
    }

    public static void nobodySignedIn() {
        SecurityContextHolder.clearContext();
    }

    private record Someone(PersonId person) implements SignedIn {}
}
