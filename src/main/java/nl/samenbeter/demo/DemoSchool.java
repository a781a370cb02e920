package nl.samenbeter.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.FirstSchool;
import nl.samenbeter.organisation.Founding;
import nl.samenbeter.organisation.MakePerson;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.organisation.SchoolForm;
import nl.samenbeter.organisation.Sector;
import nl.samenbeter.organisation.TeamForm;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.workflow.PracticeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo on an empty database, through the same services that people use. Ordinarily that is half a school year of
 * two schools, see {@link DemoYear}; with {@code samenbeter.demo.moment=start} one team that is about to start, on Monday 31
 * August 2026, for rehearsing a start and for the browser tests of one; with {@code
 * samenbeter.demo.oefen=FILE} the team of an export, see {@link DemoRehearsal}.
 */
@Component
@Profile("demo")
class DemoSchool implements ApplicationRunner {

    /** The Monday on which the one team is about to start. */
    static final LocalDateTime FIRST_MOMENT = LocalDateTime.of(2026, 8, 31, 7, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<String> COLLEAGUES = List.of(
            "Daan Hoekstra",
            "Youssef Amrani",
            "Kevin Postma",
            "Mirjam Zijlstra",
            "Fatima El Idrissi",
            "Joris van Dam",
            "Anneke Bos",
            "Ruben Dijkstra",
            "Tamara Vos");

    private final Founding founding;
    private final OrganisationService organisation;
    private final Directory directory;
    private final AccountRegister accounts;
    private final PracticeClock clock;
    private final TransactionTemplate transaction;
    private final DemoYear year;
    private final DemoRehearsal rehearsal;
    private final String moment;

    DemoSchool(
            Founding founding,
            OrganisationService organisation,
            Directory directory,
            AccountRegister accounts,
            PracticeClock clock,
            TransactionTemplate transaction,
            DemoYear year,
            DemoRehearsal rehearsal,
            @Value("${samenbeter.demo.moment:year}") String moment) {
        this.founding = founding;
        this.organisation = organisation;
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
        this.year = year;
        this.rehearsal = rehearsal;
        this.moment = moment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean empty = founding.isOpen();
        if (rehearsal.isWanted()) {
            rehearsal.mustFit(empty);
        }
        if (!empty) {
            return;
        }
        try {
            if (rehearsal.isWanted()) {
                rehearsal.make();
            } else if (moment.equals("start")) {
                transaction.executeWithoutResult(status -> make());
            } else {
                year.make();
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void make() {
        clock.startAt(FIRST_MOMENT);
        PersonId admin = founding.found(
                new FirstSchool(
                        "Stichting Noorderbreed",
                        new SchoolForm("Waddenlicht College", "99ZZ", Region.NOORD, Sector.VO),
                        "Ilse Kramer",
                        "beheerder",
                        null),
                DemoPeople.PASSWORD);
        Acting.as(admin);
        var founded = directory.schools().getFirst();
        var school = founded.id();
        var team = organisation.makeTeam(school, new TeamForm("Rooster & ICT", TeamKind.SUPPORT));
        person(school, "Sanne de Wit", "medewerker", Role.MEMBER, Scope.of(team));
        for (String name : COLLEAGUES) {
            person(
                    school,
                    name,
                    name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT),
                    Role.MEMBER,
                    Scope.of(team));
        }
        person(school, "Hanneke Visser", "coach", Role.COACH, Scope.of(team));
        person(school, "Bart Meinema", "schoolleiding", Role.SCHOOL_LEADER, Scope.of(school));
        person(school, "Karim Benali", "docent", Role.TEACHER, Scope.of(school));
        person(null, "Lotte Brandsma", "expertcoach", Role.EXPERT_COACH, Scope.of(school));
        person(null, "Evert Noordhof", "bestuur", Role.BOARD, Scope.of(founded.board()));
        person(null, "Nadia Peters", "programmabureau", Role.PROGRAMME_OFFICE, Scope.everything());
    }

    private void person(@Nullable SchoolId home, String name, String login, Role role, Scope scope) {
        PersonId person = organisation.makePerson(
                new MakePerson(home, name, login, null, MONDAY_TO_FRIDAY, role, scope, FIRST_DAY));
        accounts.setPassword(person, DemoPeople.PASSWORD);
    }
}
