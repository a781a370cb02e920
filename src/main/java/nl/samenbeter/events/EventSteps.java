package nl.samenbeter.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door to the meetings. Safe to repeat. */
@Service
@Transactional
public class EventSteps {

    /** How far from the planned day a meeting may lie, before or after. */
    private static final int DAYS_AROUND = 28;

    private static final int DAYS_FOR_A_CARD = 5;
    private static final int DAYS_FOR_COUNTING = 28;
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final String NO_EVENT = "noEvent";

    private final NetworkEvents events;
    private final Registrations registrations;
    private final PlanLinks links;
    private final PlanLedger plan;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final EventNotices notices;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    EventSteps(
            NetworkEvents events,
            Registrations registrations,
            PlanLinks links,
            PlanLedger plan,
            SchoolCalendars calendars,
            Directory directory,
            EventNotices notices,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.events = events;
        this.registrations = registrations;
        this.links = links;
        this.plan = plan;
        this.calendars = calendars;
        this.directory = directory;
        this.notices = notices;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    public Date announcedAt(NetworkEventId id) {
        return Date.from(event(id).announcedAt());
    }

    public Date beginsAt(NetworkEventId id) {
        return Date.from(event(id).beginsAt());
    }

    /** The next school day of the host, or of the first school, at the end of the day. */
    public Date countedBy(NetworkEventId id) {
        NetworkEvent event = event(id);
        return at(event, calendars.of(home(event)).addSchoolDays(event.day(), 1));
    }

    /** Counts that nobody gave by then stay unknown. */
    public Date countingLapsesAt(NetworkEventId id) {
        NetworkEvent event = event(id);
        return at(event, event.day().plusDays(DAYS_FOR_COUNTING));
    }

    /** Five school days after the meeting. */
    public Date cardsDueAt(NetworkEventId id) {
        NetworkEvent event = event(id);
        return at(event, calendars.of(home(event)).addSchoolDays(event.day(), DAYS_FOR_A_CARD));
    }

    /** A week of school days after they were due. */
    public Date cardsLapseAt(NetworkEventId id) {
        NetworkEvent event = event(id);
        return at(event, calendars.of(home(event)).addSchoolDays(event.day(), 2 * DAYS_FOR_A_CARD));
    }

    public Date dietGoesAt(NetworkEventId id) {
        return Date.from(event(id).dietGoesAt());
    }

    private static Date at(NetworkEvent event, LocalDate day) {
        return Date.from(event.instant(day.atTime(END_OF_DAY)));
    }

    public boolean isBootcamp(NetworkEventId id) {
        return event(id).kind() == EventKind.BOOTCAMP;
    }

    public void announce(NetworkEventId id) {
        NetworkEvent event = event(id);
        event.announce();
        events.save(event);
        notices.announced(event);
    }

    public void hold(NetworkEventId id) {
        NetworkEvent event = event(id);
        event.hold();
        events.save(event);
    }

    public void close(NetworkEventId id) {
        NetworkEvent event = event(id);
        event.close();
        events.save(event);
    }

    /** A diet may tell of health or religion, so it is kept no longer than needed (domain 7.2). */
    public void deleteDietNotes(NetworkEventId id) {
        jdbc.sql("""
                        update event_participant p set diet = null from event_registration r
                        where r.id = p.registration_id and r.event_id = ? and p.diet is not null""").param(id.value()).update();
    }

    /** Somebody who left the team does not go to its meetings that are still to come; nobody is put in that place. */
    public void left(TeamId team, PersonId person) {
        jdbc.sql("""
                        select r.id from event_registration r join event_participant p on p.registration_id = r.id
                        join network_event e on e.id = r.event_id
                        where r.team_id = :team and p.person_id = :person and e.status in ('PLANNED', 'ANNOUNCED')""")
                .param("team", team.value())
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .forEach(id -> registrations.findById(new RegistrationId(id)).ifPresent(registration -> {
                    registration.leave(person);
                    registrations.save(registration);
                }));
    }

    /** The invited schools, as ids. */
    public List<String> schools(NetworkEventId id) {
        return event(id).schools().stream().map(SchoolId::text).sorted().toList();
    }

    /** The registered teams, as ids. */
    public List<String> teams(NetworkEventId id) {
        return registrations.findByEventId(id).stream()
                .map(Registration::team)
                .filter(team -> team != null)
                .map(TeamId::text)
                .sorted()
                .toList();
    }

    /** Who may register a school: its leaders and the coaches of its teams. */
    public List<String> leadersAndCoaches(SchoolId school) {
        var groups = new ArrayList<String>();
        groups.add(TaskGroups.of(Role.SCHOOL_LEADER, school));
        directory.teams(school).forEach(team -> groups.add(TaskGroups.of(Role.COACH, team.id())));
        return groups;
    }

    public List<String> team(TeamId team) {
        return List.of(TaskGroups.of(Role.COACH, team), TaskGroups.of(Role.MEMBER, team));
    }

    public String office() {
        return TaskGroups.of(Role.PROGRAMME_OFFICE);
    }

    /** A task of a school is about the school, one of a team about the team, one of the office about the host. */
    public TaskSubject subject(NetworkEventId id, @Nullable SchoolId school, @Nullable TeamId team) {
        NetworkEvent event = event(id);
        SchoolId about =
                school != null ? school : team != null ? directory.team(team).school() : home(event);
        return new TaskSubject(about, team, null, null, null, PlanKind.NETWORK_EVENT.property(), 0, event.zone());
    }

    /** Whose calendar counts: the host's, else that of the first school. */
    private static SchoolId home(NetworkEvent event) {
        return event.host() != null
                ? event.host()
                : event.schools().stream()
                        .min(Comparator.comparing(SchoolId::text))
                        .orElseThrow();
    }

    /**
     * Gives a plan item the nearest pizza session within four weeks of its day to which the school is invited,
     * that is still to come, has room and is not used by another item of the programme. The meeting's own date wins;
     * without one the item is skipped (rulings 12).
     */
    public void link(PlanRef ref) {
        PlanLedger.Item item = plan.item(ref);
        if (links.eventOf(item.id()).isPresent()) {
            return;
        }
        Optional<NetworkEvent> nearest = nearest(item);
        if (nearest.isEmpty()) {
            plan.skipped(item.id(), NO_EVENT);
            return;
        }
        NetworkEvent event = nearest.get();
        links.add(item, event.id());
        plan.moveTo(item.id(), event.day(), event.begins());
    }

    private Optional<NetworkEvent> nearest(PlanLedger.Item item) {
        LocalDate planned = item.firstDay();
        Instant now = programmeClock.instant();
        List<NetworkEventId> used = links.usedBy(item.programme());
        return jdbc
                .sql("""
                        select e.id from network_event e join network_event_school s on s.event_id = e.id
                        where s.school_id = :school and e.kind = 'PIZZA_SESSION' and e.status in ('PLANNED', 'ANNOUNCED')
                        and e.held_on between :first and :last
                        and e.capacity > (select count(*) from event_registration r
                            join event_participant p on p.registration_id = r.id
                            where r.event_id = e.id and r.team_id is distinct from :team)""")
                .param("school", item.school().value())
                .param("team", item.team().value())
                .param("first", planned.minusDays(DAYS_AROUND))
                .param("last", planned.plusDays(DAYS_AROUND))
                .query(UUID.class)
                .list()
                .stream()
                .map(NetworkEventId::new)
                .filter(id -> !used.contains(id))
                .map(this::event)
                .filter(event -> event.beginsAt().isAfter(now))
                .min(Comparator.comparingLong(
                                (NetworkEvent event) -> Math.abs(ChronoUnit.DAYS.between(planned, event.day())))
                        .thenComparing(NetworkEvent::day, Comparator.reverseOrder()));
    }

    private NetworkEvent event(NetworkEventId id) {
        return events.findById(id).orElseThrow(() -> new IllegalStateException("no meeting " + id));
    }
}
