package nl.samenbeter.programme;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskLoans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's door to a change of people: what is due today happens at once, in the transaction in which it is entered;
 * what is entered for a later day waits for it in a process of its own, so that it happens also when nobody signs in that
 * day. Safe to repeat.
 */
@Service
@Transactional
public class PeopleSteps {

    /** Before the first item of a day opens. */
    private static final LocalTime MORNING = LocalTime.of(0, 5);

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final PeopleChanges changes;
    private final PeopleHappenings happenings;
    private final PeoplePlans plans;
    private final UncoveredPlans uncovered;
    private final ProgrammeEvents events;
    private final PeopleWorkflow workflow;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final TaskLoans loans;
    private final Clock programmeClock;

    PeopleSteps(
            PeopleChanges changes,
            PeopleHappenings happenings,
            PeoplePlans plans,
            UncoveredPlans uncovered,
            ProgrammeEvents events,
            PeopleWorkflow workflow,
            Directory directory,
            AbsenceSteps absences,
            TaskLoans loans,
            Clock programmeClock) {
        this.changes = changes;
        this.happenings = happenings;
        this.plans = plans;
        this.uncovered = uncovered;
        this.events = events;
        this.workflow = workflow;
        this.directory = directory;
        this.absences = absences;
        this.loans = loans;
        this.programmeClock = programmeClock;
    }

    /** The moment of the change: early on its day. */
    @Transactional(readOnly = true)
    public Date happensAt(PeopleChangeId id) {
        PeopleChange change = find(id);
        return Date.from(moment(change, change.firstDay()));
    }

    /** Whether it has a last day, after which somebody is there again. */
    @Transactional(readOnly = true)
    public boolean isAway(PeopleChangeId id) {
        return find(id).isAbsence();
    }

    /** Early on the first day on which somebody is there again. */
    @Transactional(readOnly = true)
    public Date thereAgainAt(PeopleChangeId id) {
        return Date.from(thereAgain(find(id)));
    }

    /** When nobody needs to know of it any more. */
    @Transactional(readOnly = true)
    public Date forgottenAt(PeopleChangeId id) {
        PeopleChange change = find(id);
        return Date.from(moment(change, change.forgottenOn()));
    }

    /** The day is there. */
    public void happens(PeopleChangeId id) {
        PeopleChange change = find(id);
        if (change.apply(programmeClock.instant())) {
            changes.save(change);
            happenings.happens(change);
            uncovered.tell(change.team(), change.lastDay());
        }
    }

    /** The absence is over. */
    public void thereAgain(PeopleChangeId id) {
        happenings.thereAgain(find(id), null, false);
    }

    /** Deletes the change, its absence, and who and when in the history. */
    public void forget(PeopleChangeId id) {
        changes.findById(id).ifPresent(change -> {
            if (change.absence() != null) {
                happenings.thereAgain(change, null, false);
                loans.forget(change.absence());
                absences.forget(change.absence());
                events.forget(id);
            }
            changes.delete(change);
        });
    }

    void entered(PeopleChange change) {
        boolean away = change.kind() == PeopleChangeKind.AWAY;
        boolean today = change.isDue(plans.today(change.team()));
        if (today && !away) {
            happenings.happens(change);
            uncovered.tell(change.team(), change.lastDay());
            return;
        }
        PeopleChange saved = changes.save(change);
        if (today) {
            happens(saved.id());
        } else if (away) {
            happenings.planWithout(saved);
            uncovered.tell(saved.team(), saved.lastDay());
        }
        workflow.entered(saved.id());
    }

    /** @param lastDay absent when it does not happen at all */
    void back(AbsenceId absence, @Nullable LocalDate lastDay, PersonId by) {
        changes.findByAbsenceId(absence).ifPresent(change -> {
            if (lastDay == null) {
                workflow.withdrawn(change.id());
                forget(change.id());
                return;
            }
            endsOn(change, lastDay);
            happenings.thereAgain(change, by, true);
        });
    }

    /** The absence lasts longer, or shorter, but is not over. */
    void changed(AbsenceId absence, LocalDate oldLastDay, LocalDate lastDay) {
        changes.findByAbsenceId(absence).ifPresent(change -> {
            endsOn(change, lastDay);
            if (lastDay.isAfter(oldLastDay)) {
                happenings.planWithoutLonger(change, oldLastDay.plusDays(1));
                uncovered.tell(change.team(), lastDay);
            }
        });
    }

    private void endsOn(PeopleChange change, LocalDate lastDay) {
        change.endsOn(lastDay);
        changes.save(change);
        workflow.endsAt(change.id(), thereAgain(change), moment(change, change.forgottenOn()));
        if (change.absence() != null) {
            loans.lastDay(change.absence(), lastDay);
        }
    }

    void workingDaysChanged(PersonId person, Set<DayOfWeek> workingDays, @Nullable PersonId by) {
        LocalDate today = LocalDate.now(programmeClock.withZone(HOME));
        directory.teamsOf(person, today).forEach(team -> happenings.workingDaysChanged(team, person, workingDays, by));
    }

    private static Instant thereAgain(PeopleChange change) {
        return moment(change, change.lastDay().plusDays(1));
    }

    private static Instant moment(PeopleChange change, LocalDate day) {
        return day.atTime(MORNING).atZone(change.zone()).toInstant();
    }

    private PeopleChange find(PeopleChangeId id) {
        return changes.findById(id).orElseThrow(() -> new IllegalStateException("no change of people " + id));
    }
}
