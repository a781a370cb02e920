package nl.samenbeter.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.events.EventDetails.CardRow;
import nl.samenbeter.events.EventDetails.OwnTeam;
import nl.samenbeter.events.EventDetails.Person;
import nl.samenbeter.events.EventDetails.RegistrationRow;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings with other schools, for screens. Diet notes reach the programme office and their own person only. */
@Service
@Transactional(readOnly = true)
public class EventQueries {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private static final String ROW = """
            select e.id, e.kind, e.status, e.held_on, e.begins, e.ends, e.place, e.capacity, h.name as host_name,
                (select count(*) from event_registration r join event_participant p on p.registration_id = r.id
                    where r.event_id = e.id) as registered,
                (select count(*) from event_registration r join event_participant p on p.registration_id = r.id
                    where r.event_id = e.id and r.school_id = any(:own)) as ours,
                exists (select 1 from event_registration r join event_participant p on p.registration_id = r.id
                    where r.event_id = e.id and p.person_id = :me) as mine
            from network_event e left join school h on h.id = e.host_school_id\s""";

    private static final String SEEN = "(e.host_school_id = any(:own) or exists "
            + "(select 1 from network_event_school s where s.event_id = e.id and s.school_id = any(:own)))";

    private final NetworkEvents events;
    private final Registrations registrations;
    private final TryOutCards cards;
    private final EventTasks eventTasks;
    private final EventPeople people;
    private final OwnSchools ownSchools;
    private final Directory directory;
    private final Access access;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    EventQueries(
            NetworkEvents events,
            Registrations registrations,
            TryOutCards cards,
            EventTasks eventTasks,
            EventPeople people,
            OwnSchools ownSchools,
            Directory directory,
            Access access,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.events = events;
        this.registrations = registrations;
        this.cards = cards;
        this.eventTasks = eventTasks;
        this.people = people;
        this.ownSchools = ownSchools;
        this.directory = directory;
        this.access = access;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** The meetings from today on to which the reader's schools are invited, by day; all of them for the office. */
    @PreAuthorize("@access.somewhere('EVENTS_SEE')")
    public List<EventRow> coming() {
        return rows(SEEN + " and e.held_on >= :today order by e.held_on, e.begins, e.id");
    }

    /** Those of the last year before today, the last first. */
    @PreAuthorize("@access.somewhere('EVENTS_SEE')")
    public List<EventRow> past() {
        return rows(SEEN + " and e.held_on < :today and e.held_on >= :today - 365"
                + " order by e.held_on desc, e.begins desc, e.id");
    }

    /** The programme's day, for words like "tomorrow". */
    @PreAuthorize("isAuthenticated()")
    public LocalDate today() {
        return LocalDate.now(programmeClock.withZone(HOME));
    }

    /** @throws DomainException {@code events.gone} when there is no such meeting */
    @PreAuthorize("@eventAccess.sees(#event)")
    public EventDetails event(NetworkEventId event) {
        NetworkEvent found = find(event);
        Actor me = currentUser.require();
        boolean office = access.everywhere(Permission.EVENTS_MANAGE);
        List<Registration> all = registrations.findByEventId(event);
        Set<TeamId> teams = ownSchools.teams(me, Permission.TEAM_SEE);
        Set<SchoolId> schools = ownSchools.of(me, Permission.EVENTS_REGISTER);
        List<RegistrationRow> shown = all.stream()
                .filter(one -> office || isOwn(one, teams, schools))
                .map(one -> row(one, office))
                .sorted(Comparator.comparing(RegistrationRow::school).thenComparing(RegistrationRow::who))
                .toList();
        return new EventDetails(
                row(event),
                found.cancelReason(),
                found.schools().stream()
                        .map(school -> directory.school(school).name())
                        .sorted()
                        .toList(),
                shown,
                cards.findByEventId(event).stream()
                        .filter(card -> teams.contains(card.team()))
                        .map(this::row)
                        .sorted(Comparator.comparing(CardRow::team))
                        .toList(),
                ownTeams(found, all, me),
                myDiet(all, me.person()),
                LocalDateTime.ofInstant(found.dietGoesAt(), found.zone()).toLocalDate());
    }

    private static boolean isOwn(Registration one, Set<TeamId> teams, Set<SchoolId> schools) {
        return one.team() == null ? schools.contains(one.school()) : teams.contains(one.team());
    }

    /** A bootcamp is registered for per school, by its task. */
    private List<OwnTeam> ownTeams(NetworkEvent event, List<Registration> all, Actor me) {
        if (event.kind() != EventKind.PIZZA_SESSION || !event.status().isToCome()) {
            return List.of();
        }
        return ownSchools.teams(me, Permission.EVENTS_REGISTER).stream()
                .map(directory::team)
                .filter(team -> event.invites(team.school()))
                .map(team -> new OwnTeam(
                        team.id(), team.name(), all.stream().anyMatch(one -> one.isOf(team.school(), team.id()))))
                .sorted(Comparator.comparing(OwnTeam::name))
                .toList();
    }

    private static @Nullable String myDiet(List<Registration> all, PersonId me) {
        return all.stream()
                .flatMap(one -> one.people().stream())
                .filter(one -> one.personId().equals(me))
                .findFirst()
                .map(one -> Objects.requireNonNullElse(one.diet(), ""))
                .orElse(null);
    }

    private RegistrationRow row(Registration registration, boolean withDiet) {
        Map<PersonId, String> names = directory.names(registration.people().stream()
                .map(Registration.Participant::personId)
                .toList());
        String school = directory.school(registration.school()).name();
        return new RegistrationRow(
                registration.id(),
                registration.team() == null
                        ? school
                        : directory.team(registration.team()).name(),
                school,
                registration.people().stream()
                        .map(one -> new Person(
                                one.personId(), names.getOrDefault(one.personId(), ""), withDiet ? one.diet() : null))
                        .sorted(Comparator.comparing(Person::name))
                        .toList(),
                registration.success(),
                registration.question(),
                registration.attended());
    }

    private CardRow row(TryOutCard card) {
        return new CardRow(
                directory.team(card.team()).name(),
                card.text(),
                directory.names(List.of(card.keeper())).getOrDefault(card.keeper(), ""));
    }

    /** The schools that can be invited, by board and name. */
    @PreAuthorize("@access.everywhere('EVENTS_MANAGE')")
    public List<InvitableSchool> invitable() {
        return directory.schools().stream()
                .map(school -> new InvitableSchool(
                        school.id(), school.name(), directory.boardName(school.board()), school.region()))
                .sorted(Comparator.comparing(InvitableSchool::boardName).thenComparing(InvitableSchool::name))
                .toList();
    }

    /** The form of a team's registration from its plan, or of a school's for a bootcamp. */
    @PreAuthorize("@taskAccess.mine(#task)")
    public RegistrationSheet registration(TaskId task, String formKey) {
        EventTasks.About about = eventTasks.about(task, formKey);
        return sheet(about.event(), about.school(), about.team());
    }

    /** The same form from the meeting's page. */
    @PreAuthorize("@eventAccess.registers(#event, #team)")
    public RegistrationSheet registration(NetworkEventId event, TeamId team) {
        return sheet(event, directory.team(team).school(), team);
    }

    private RegistrationSheet sheet(NetworkEventId id, SchoolId school, @Nullable TeamId team) {
        NetworkEvent event = find(id);
        EventRow row = row(id);
        Registration known = registrations.findByEventId(id).stream()
                .filter(one -> one.isOf(school, team))
                .findFirst()
                .orElse(null);
        Set<PersonId> coming = known == null
                ? Set.of()
                : known.people().stream()
                        .map(Registration.Participant::personId)
                        .collect(Collectors.toSet());
        return new RegistrationSheet(
                row,
                people.candidates(event, school, team),
                coming,
                known == null ? "" : known.success(),
                known == null ? "" : known.question(),
                row.placesLeft() + coming.size(),
                event.kind().least(),
                event.kind().most(),
                LocalDateTime.ofInstant(event.dietGoesAt(), event.zone()).toLocalDate());
    }

    @PreAuthorize("@taskAccess.mine(#task)")
    public AttendanceSheet attendance(TaskId task) {
        NetworkEventId event =
                eventTasks.about(task, EventForms.RECORD_ATTENDANCE).event();
        return new AttendanceSheet(
                row(event),
                registrations.findByEventId(event).stream()
                        .map(one -> new AttendanceSheet.Line(
                                one.id(), who(one), one.people().size()))
                        .sorted(Comparator.comparing(AttendanceSheet.Line::who))
                        .toList());
    }

    private String who(Registration one) {
        String school = directory.school(one.school()).name();
        return one.team() == null
                ? school
                : school + ", " + directory.team(one.team()).name();
    }

    @PreAuthorize("@taskAccess.mine(#task)")
    public CardSheet card(TaskId task) {
        EventTasks.About about = eventTasks.about(task, EventForms.WRITE_CARD);
        return new CardSheet(row(about.event()), people.candidates(find(about.event()), about.school(), about.team()));
    }

    private EventRow row(NetworkEventId id) {
        return statement(ROW + "where e.id = :id")
                .param("id", id.value())
                .query(EventQueries::row)
                .optional()
                .orElseThrow(() -> new DomainException("events.gone"));
    }

    private List<EventRow> rows(String where) {
        return statement(ROW + "where " + where)
                .param("today", today())
                .query(EventQueries::row)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        Actor me = currentUser.require();
        return jdbc.sql(sql)
                .param("own", ids(ownSchools.of(me, Permission.EVENTS_SEE).stream()))
                .param("me", me.person().value());
    }

    private static UUID[] ids(Stream<SchoolId> schools) {
        return schools.map(SchoolId::value).toArray(UUID[]::new);
    }

    private static EventRow row(ResultSet row, int n) throws SQLException {
        return new EventRow(
                new NetworkEventId(row.getObject("id", UUID.class)),
                EventKind.valueOf(row.getString("kind")),
                EventStatus.valueOf(row.getString("status")),
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("host_name"),
                row.getString("place"),
                row.getInt("capacity"),
                row.getInt("registered"),
                row.getInt("ours"),
                row.getBoolean("mine"));
    }

    private NetworkEvent find(NetworkEventId id) {
        return events.findById(id).orElseThrow(() -> new DomainException("events.gone"));
    }
}
