package nl.samenbeter.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.organisation.BeginMembership;
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
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.PracticeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo: one board, a school in Noord with three teams and one in Zuid with one. All names are made up. */
@Component
@Profile("demo")
class DemoCast {

    static final String WEEK_FOUR = "Rooster & ICT";
    static final String SECOND_CYCLE = "Administratie";
    static final String ABOUT_TO_START = "Conciërges & facilitair";
    static final String PAUSED = "Receptie & leerlingzaken";

    /** Whose programme was brought along. */
    static final String REHEARSED = "Oefenteam";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> NOT_ON_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    private static final Set<DayOfWeek> NOT_ON_WEDNESDAY =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private static final Map<String, List<String>> COLLEAGUES = Map.of(
            WEEK_FOUR,
            List.of(
                    "Daan Hoekstra",
                    "Youssef Amrani",
                    "Kevin Postma",
                    "Mirjam Zijlstra",
                    "Fatima El Idrissi",
                    "Joris van Dam",
                    "Anneke Bos",
                    "Ruben Dijkstra",
                    "Tamara Vos"),
            SECOND_CYCLE,
            List.of(
                    "Greetje Wiersma",
                    "Sven Bakker",
                    "Noor Haddad",
                    "Wout Kuipers",
                    "Els Terpstra",
                    "Dewi Santoso",
                    "Marco Jansen",
                    "Ineke Veldman",
                    "Bilal Öztürk",
                    "Femke Mulder"),
            ABOUT_TO_START,
            List.of(
                    "Harm Brouwer",
                    "Rachid Bouali",
                    "Jeroen Smit",
                    "Truus Feenstra",
                    "Ali Demir",
                    "Peter Nauta",
                    "Lianne Boer",
                    "Michel Groen",
                    "Sietske Wouda"),
            PAUSED,
            List.of(
                    "Carla Hendriks",
                    "Wim Jacobs",
                    "Samira Aziz",
                    "Loes Peeters",
                    "Thijs Janssen",
                    "Yvonne Maas",
                    "Koen Verhoeven",
                    "Petra Smeets",
                    "Amine Tahiri"));

    private final Founding founding;
    private final OrganisationService organisation;
    private final Directory directory;
    private final AccountRegister accounts;
    private final PracticeClock clock;

    private final Map<String, PersonId> people = new LinkedHashMap<>();
    private final Map<PersonId, String> logins = new LinkedHashMap<>();
    private final Map<String, TeamId> teams = new LinkedHashMap<>();
    private final Map<String, List<PersonId>> holders = new LinkedHashMap<>();

    DemoCast(
            Founding founding,
            OrganisationService organisation,
            Directory directory,
            AccountRegister accounts,
            PracticeClock clock) {
        this.founding = founding;
        this.organisation = organisation;
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
    }

    void make() {
        PersonId admin = founding.found(
                new FirstSchool(
                        "Stichting Noorderbreed",
                        new SchoolForm("Waddenlicht College", "99ZZ", Region.NOORD, Sector.VO),
                        "Ilse Kramer",
                        "beheerder",
                        null),
                DemoPeople.PASSWORD);
        Acting.as(admin);
        var noord = directory.schools().getFirst();
        SchoolId zuid = organisation.makeSchool(
                noord.board(), new SchoolForm("Zuiderpoort College", "98ZZ", Region.ZUID, Sector.VO));
        team(noord.id(), WEEK_FOUR);
        person(noord.id(), "Sanne de Wit", "medewerker", Role.MEMBER, Scope.of(team(WEEK_FOUR)));
        colleagues(noord.id(), WEEK_FOUR);
        team(noord.id(), SECOND_CYCLE);
        colleagues(noord.id(), SECOND_CYCLE);
        team(noord.id(), ABOUT_TO_START);
        colleagues(noord.id(), ABOUT_TO_START);
        team(zuid, PAUSED);
        colleagues(zuid, PAUSED);
        person(noord.id(), "Hanneke Visser", "coach", Role.COACH, Scope.of(team(WEEK_FOUR)));
        also("coach", Role.COACH, Scope.of(team(SECOND_CYCLE)));
        also("coach", Role.COACH, Scope.of(team(ABOUT_TO_START)));
        person(zuid, "Marleen Cuypers", "marleen", Role.COACH, Scope.of(team(PAUSED)));
        person(noord.id(), "Bart Meinema", "schoolleiding", Role.SCHOOL_LEADER, Scope.of(noord.id()));
        person(zuid, "Rob Geerts", "rob", Role.SCHOOL_LEADER, Scope.of(zuid));
        person(noord.id(), "Karim Benali", "docent", Role.TEACHER, Scope.of(noord.id()));
        person(null, "Lotte Brandsma", "expertcoach", Role.EXPERT_COACH, Scope.of(noord.id()));
        also("expertcoach", Role.EXPERT_COACH, Scope.of(zuid));
        person(null, "Evert Noordhof", "bestuur", Role.BOARD, Scope.of(noord.board()));
        person(null, "Nadia Peters", "programmabureau", Role.PROGRAMME_OFFICE, Scope.everything());
    }

    /**
     * One school with one team, for a programme that was brought along.
     *
     * @param members how many take part, coach not among them
     */
    SchoolId makeOneTeam(Region region, TeamKind kind, int members) {
        PersonId admin = founding.found(
                new FirstSchool(
                        "Stichting Noorderbreed",
                        new SchoolForm("Waddenlicht College", "99ZZ", region, Sector.VO),
                        "Ilse Kramer",
                        "beheerder",
                        null),
                DemoPeople.PASSWORD);
        people.put("beheerder", admin);
        Acting.as(admin);
        var school = directory.schools().getFirst();
        LocalDate today = clock.now().toLocalDate();
        teams.put(REHEARSED, organisation.makeTeam(school.id(), new TeamForm(REHEARSED, kind)));
        Scope team = Scope.of(team(REHEARSED));
        person(school.id(), "Sanne de Wit", "medewerker", Role.MEMBER, team, today);
        COLLEAGUES.get(WEEK_FOUR).stream()
                .limit(members - 1L)
                .forEach(name -> person(school.id(), name, login(name), Role.MEMBER, team, today));
        person(school.id(), "Hanneke Visser", "coach", Role.COACH, team, today);
        person(school.id(), "Bart Meinema", "schoolleiding", Role.SCHOOL_LEADER, Scope.of(school.id()), today);
        person(school.id(), "Karim Benali", "docent", Role.TEACHER, Scope.of(school.id()), today);
        person(null, "Lotte Brandsma", "expertcoach", Role.EXPERT_COACH, Scope.of(school.id()), today);
        person(null, "Evert Noordhof", "bestuur", Role.BOARD, Scope.of(school.board()), today);
        person(null, "Nadia Peters", "programmabureau", Role.PROGRAMME_OFFICE, Scope.everything(), today);
        return school.id();
    }

    /** How many can take part. */
    static int mostMembers() {
        return COLLEAGUES.get(WEEK_FOUR).size() + 1;
    }

    /** Last of all: until then nobody can sign in to what is half made. */
    void openAccounts() {
        Acting.as(person("coach"));
        for (var account : new DemoPeople().accounts()) {
            if (people.containsKey(account.loginName())) {
                accounts.setPassword(person(account.loginName()), DemoPeople.PASSWORD);
            }
        }
        COLLEAGUES.get(WEEK_FOUR).stream()
                .map(DemoCast::login)
                .filter(people::containsKey)
                .forEach(login -> accounts.setPassword(person(login), DemoPeople.PASSWORD));
    }

    private void team(SchoolId school, String name) {
        teams.put(name, organisation.makeTeam(school, new TeamForm(name, TeamKind.SUPPORT)));
    }

    private void colleagues(SchoolId school, String team) {
        for (String name : COLLEAGUES.get(team)) {
            person(school, name, login(name), Role.MEMBER, Scope.of(team(team)));
        }
    }

    private static String login(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private void person(@Nullable SchoolId home, String name, String login, Role role, Scope scope) {
        person(home, name, login, role, scope, FIRST_DAY);
    }

    private void person(
            @Nullable SchoolId home, String name, String login, Role role, Scope scope, LocalDate firstDay) {
        PersonId person = organisation.makePerson(
                new MakePerson(home, name, login, null, workingDays(login), role, scope, firstDay));
        people.put(login, person);
        logins.put(person, login);
        holds(person, role, scope);
    }

    private void also(String login, Role role, Scope scope) {
        organisation.beginMembership(new BeginMembership(person(login), role, scope, FIRST_DAY));
        holds(person(login), role, scope);
    }

    private void holds(PersonId person, Role role, Scope scope) {
        String group = role + ":" + (scope.id() == null ? "all" : scope.id());
        holders.computeIfAbsent(group, none -> new java.util.ArrayList<>()).add(person);
    }

    private static Set<DayOfWeek> workingDays(String login) {
        return switch (login) {
            case "mirjam", "els", "yvonne" -> NOT_ON_FRIDAY;
            case "anneke", "ineke", "truus" -> NOT_ON_WEDNESDAY;
            default -> MONDAY_TO_FRIDAY;
        };
    }

    TeamId team(String name) {
        return teams.get(name);
    }

    PersonId person(String login) {
        return people.get(login);
    }

    String login(PersonId person) {
        return logins.getOrDefault(person, "");
    }

    /** Who belongs to one of the engine's groups, such as {@code COACH:<team>}. */
    List<PersonId> holders(String group) {
        return holders.getOrDefault(group, List.of());
    }
}
