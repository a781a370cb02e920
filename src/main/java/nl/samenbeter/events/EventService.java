package nl.samenbeter.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.events.RegistrationSheet.Candidate;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskLedger;
import nl.samenbeter.tasks.TaskWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: the programme office makes, moves and calls off meetings; schools and teams register. */
@Service
@Transactional
public class EventService {

    /** When a pizza session is, unless somebody moves it (domain 2.5). */
    public static final LocalTime BEGINS = LocalTime.of(17, 0);

    public static final LocalTime ENDS = LocalTime.of(19, 30);

    private static final String ROOM = "events";
    private static final String CANCELLED = "eventCancelled";

    private final NetworkEvents events;
    private final Registrations registrations;
    private final TryOutCards cards;
    private final PlanLinks links;
    private final EventPeople people;
    private final EventTasks eventTasks;
    private final EventWorkflow workflow;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final PlanLedger plan;
    private final TaskWork tasks;
    private final TaskLedger taskLedger;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    EventService(
            NetworkEvents events,
            Registrations registrations,
            TryOutCards cards,
            PlanLinks links,
            EventPeople people,
            EventTasks eventTasks,
            EventWorkflow workflow,
            SchoolCalendars calendars,
            Directory directory,
            PlanLedger plan,
            TaskWork tasks,
            TaskLedger taskLedger,
            Audit audit,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.events = events;
        this.registrations = registrations;
        this.cards = cards;
        this.links = links;
        this.people = people;
        this.eventTasks = eventTasks;
        this.workflow = workflow;
        this.calendars = calendars;
        this.directory = directory;
        this.plan = plan;
        this.tasks = tasks;
        this.taskLedger = taskLedger;
        this.audit = audit;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /**
     * The monthly pizza sessions of a school year that are still to come, without writing (rulings 12).
     *
     * @throws DomainException {@code events.noSchools}, {@code events.nothingToPropose} when no day is left or the
     *     calendars do not reach that far
     */
    @PreAuthorize("@access.everywhere('EVENTS_MANAGE')")
    @Transactional(readOnly = true)
    public List<ProposedSession> propose(ProposeSessions command) {
        if (command.schools().isEmpty()) {
            throw new DomainException("events.noSchools");
        }
        List<SchoolCalendar> known =
                command.schools().stream().map(calendars::of).toList();
        LocalDate today = LocalDate.now(programmeClock.withZone(known.getFirst().zone()));
        List<ProposedSession> proposed = PizzaDates.of(command.firstYear(), known).stream()
                .filter(day -> day.day().isAfter(today))
                .map(day ->
                        new ProposedSession(day.day(), day.thirdThursday(), taken(day.day(), command.schools(), null)))
                .toList();
        if (proposed.isEmpty()) {
            throw new DomainException("events.nothingToPropose");
        }
        return proposed;
    }

    /** @throws DomainException what {@link #make} refuses, {@code events.noDays}; then none of them is made */
    @PreAuthorize("@access.everywhere('EVENTS_MANAGE')")
    public List<NetworkEventId> makeSessions(MakeSessions command) {
        if (command.days().isEmpty()) {
            throw new DomainException("events.noDays");
        }
        return command.days().stream()
                .sorted()
                .map(day -> makeOne(new MakeEvent(
                        EventKind.PIZZA_SESSION,
                        day,
                        BEGINS,
                        ENDS,
                        command.host(),
                        command.place(),
                        command.capacity(),
                        command.schools())))
                .toList();
    }

    /**
     * Makes a meeting and starts its process.
     *
     * @throws DomainException {@code events.past}, {@code events.endsBeforeItBegins}, {@code events.capacity}, {@code
     *     events.noSchools}, {@code events.placeMissing}, {@code events.schoolTaken} with the day when an invited school
     *     has another meeting then
     */
    @PreAuthorize("@access.everywhere('EVENTS_MANAGE')")
    public NetworkEventId make(MakeEvent command) {
        return makeOne(command);
    }

    private NetworkEventId makeOne(MakeEvent command) {
        NetworkEvent event = NetworkEvent.make(command, zone(command), programmeClock.instant());
        mustBeFree(command.day(), command.schools(), null);
        events.save(event);
        audit.write(ROOM, "eventMade", event.id(), event.host(), null);
        workflow.made(event.id(), me());
        return event.id();
    }

    private ZoneId zone(MakeEvent command) {
        SchoolId school = command.host() != null
                ? command.host()
                : command.schools().stream().findFirst().orElseThrow(() -> new DomainException("events.noSchools"));
        return directory.school(school).zone();
    }

    /** Two at once may not both find the day free. */
    private void mustBeFree(LocalDate day, Collection<SchoolId> schools, @Nullable NetworkEventId self) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('network_event'))")
                .query()
                .listOfRows();
        if (taken(day, schools, self)) {
            throw new DomainException("events.schoolTaken", day);
        }
    }

    private boolean taken(LocalDate day, Collection<SchoolId> schools, @Nullable NetworkEventId self) {
        return jdbc
                .sql("""
                        select e.id from network_event e join network_event_school s on s.event_id = e.id
                        where e.held_on = :day and e.status <> 'CANCELLED' and s.school_id = any(:schools)""")
                .param("day", day)
                .param("schools", schools.stream().map(SchoolId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .stream()
                .anyMatch(id -> self == null || !id.equals(self.value()));
    }

    /** @throws DomainException {@code events.over}, {@code events.cancelled} and what {@link #make} refuses about a moment */
    @PreAuthorize("@access.everywhere('EVENTS_MANAGE')")
    public void move(MoveEvent command) {
        NetworkEvent event = findToChange(command.event());
        event.move(command, programmeClock.instant());
        mustBeFree(command.day(), event.schools(), event.id());
        events.save(event);
        audit.write(ROOM, "eventMoved", event.id(), event.host(), null);
        var registering = new ArrayList<TaskId>();
        for (PlanItemId item : links.itemsOf(event.id())) {
            plan.moveTo(item, event.day(), event.begins());
            registering.addAll(taskLedger.openOf(item));
        }
        workflow.moved(event.id(), registering, me());
    }

    /**
     * Calls a meeting off: its tasks end, the plan items that stood for it are skipped, its diet notes go at once.
     *
     * @throws DomainException {@code events.over}, {@code events.cancelled}
     */
    @PreAuthorize("@access.everywhere('EVENTS_MANAGE')")
    public void cancel(NetworkEventId event, CancelReason reason) {
        NetworkEvent found = findToChange(event);
        found.cancel(reason);
        events.save(found);
        audit.write(ROOM, "eventCancelled", event, found.host(), reason.name());
        workflow.cancelled(event, me());
        for (PlanItemId item : links.itemsOf(event)) {
            plan.skipped(item, CANCELLED);
            workflow.dropped(taskLedger.openOf(item), me());
        }
    }

    /**
     * Registers a team from the meeting's page; the same task in its plan is answered with it.
     *
     * @throws DomainException {@code events.notInvited}, {@code events.full} with the places that are left, {@code
     *     events.tooFew}, {@code events.tooMany}, {@code events.coachMissing}, {@code events.notOfTheTeam}, {@code
     *     events.over}, {@code events.cancelled}
     */
    @PreAuthorize("@eventAccess.registers(#event, #team)")
    public void register(NetworkEventId event, TeamId team, Register command) {
        write(new EventTasks.About(event, directory.team(team).school(), team), command);
        links.itemsOf(event, team).forEach(item -> workflow.answered(taskLedger.openOf(item), me()));
    }

    /** Nobody of the team comes after all. */
    @PreAuthorize("@eventAccess.registers(#event, #team)")
    public void withdraw(NetworkEventId event, TeamId team) {
        findToChange(event).mustBeToCome();
        SchoolId school = directory.team(team).school();
        registrations.findByEventId(event).stream()
                .filter(one -> one.isOf(school, team))
                .forEach(registrations::delete);
    }

    /** Finishes the registration task of a team's plan; refuses what {@link #register} refuses. */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void registerTeam(TaskId task, Register command) {
        EventTasks.About about = eventTasks.about(task, EventForms.REGISTER);
        tasks.finish(task, () -> write(about, command));
    }

    /** Finishes a school's registration task for a bootcamp; refuses what {@link #register} refuses. */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void registerSchool(TaskId task, Register command) {
        EventTasks.About about = eventTasks.about(task, EventForms.REGISTER_SCHOOL);
        tasks.finish(task, () -> write(about, command));
    }

    private void write(EventTasks.About about, Register command) {
        NetworkEvent event = findToChange(about.event());
        event.mustBeToCome();
        if (!event.invites(about.school())) {
            throw new DomainException("events.notInvited");
        }
        mustFit(event, people.candidates(event, about.school(), about.team()), command);
        List<Registration> all = registrations.findByEventId(event.id());
        Registration own = all.stream()
                .filter(one -> one.isOf(about.school(), about.team()))
                .findFirst()
                .orElseGet(() ->
                        Registration.open(event.id(), about.school(), about.team(), me(), programmeClock.instant()));
        int others = all.stream()
                .filter(one -> !one.id().equals(own.id()))
                .mapToInt(one -> one.people().size())
                .sum();
        event.mustHoldFor(command.people().size(), others);
        own.fill(command, me(), programmeClock.instant());
        registrations.save(own);
    }

    private static void mustFit(NetworkEvent event, List<Candidate> candidates, Register command) {
        Set<PersonId> coming =
                command.people().stream().map(Register.Participant::person).collect(Collectors.toSet());
        Set<PersonId> coaches = candidates.stream()
                .filter(Candidate::coach)
                .map(Candidate::person)
                .collect(Collectors.toSet());
        Set<PersonId> known = candidates.stream().map(Candidate::person).collect(Collectors.toSet());
        if (!known.containsAll(coming) || coming.size() != command.people().size()) {
            throw new DomainException("events.notOfTheTeam");
        }
        if (!coaches.isEmpty() && coaches.stream().noneMatch(coming::contains)) {
            throw new DomainException("events.coachMissing");
        }
        var counted = new HashSet<>(coming);
        counted.removeAll(coaches);
        if (counted.size() < event.kind().least()) {
            throw new DomainException("events.tooFew", event.kind().least());
        }
        if (counted.size() > event.kind().most()) {
            throw new DomainException("events.tooMany", event.kind().most());
        }
    }

    /**
     * The reader's own diet note, or none any more; for somebody who does not come it changes nothing.
     *
     * @throws DomainException {@code events.over}, {@code events.cancelled}, {@code shared.textTooLong}
     */
    @PreAuthorize("@eventAccess.sees(#event)")
    public void changeOwnDiet(NetworkEventId event, String diet) {
        findToChange(event).mustBeToCome();
        for (Registration one : registrations.findByEventId(event)) {
            if (one.includes(me())) {
                one.eat(me(), diet);
                registrations.save(one);
            }
        }
    }

    /**
     * How many of each registration were there; who is left out stays unknown.
     *
     * @throws DomainException {@code events.attendedOutOfRange}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void recordAttendance(TaskId task, Map<RegistrationId, Integer> counts) {
        NetworkEventId event =
                eventTasks.about(task, EventForms.RECORD_ATTENDANCE).event();
        tasks.finish(task, () -> {
            var counted = new ArrayList<Registration>();
            for (Registration one : registrations.findByEventId(event)) {
                Integer count = counts.get(one.id());
                if (count != null) {
                    one.attended(count);
                    counted.add(one);
                }
            }
            registrations.saveAll(counted);
        });
    }

    /** @throws DomainException {@code events.cardMissing}, {@code events.notOfTheTeam}, {@code shared.textTooLong} */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void writeCard(TaskId task, WriteCard command) {
        EventTasks.About about = eventTasks.about(task, EventForms.WRITE_CARD);
        TeamId team = about.team();
        if (team == null) {
            throw new DomainException("tasks.gone");
        }
        boolean ofTheTeam = people.candidates(findToChange(about.event()), about.school(), team).stream()
                .anyMatch(one -> one.person().equals(command.keeper()));
        if (!ofTheTeam) {
            throw new DomainException("events.notOfTheTeam");
        }
        Instant now = programmeClock.instant();
        tasks.finish(task, () -> cards.save(TryOutCard.write(about.event(), about.school(), team, command, now)));
    }

    private NetworkEvent findToChange(NetworkEventId id) {
        return events.findToChange(id).orElseThrow(() -> new DomainException("events.gone"));
    }

    private PersonId me() {
        return currentUser.require().person();
    }
}
