package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days on which somebody of a team is not there: entered by the team's coach or by the person. */
@Service
@Transactional
public class AbsenceService {

    private final Absences absences;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Today today;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AbsenceService(
            Absences absences,
            Directory directory,
            CurrentUser currentUser,
            Today today,
            Audit audit,
            ApplicationEventPublisher events) {
        this.absences = absences;
        this.directory = directory;
        this.currentUser = currentUser;
        this.today = today;
        this.audit = audit;
        this.events = events;
    }

    /** @throws DomainException {@code organisation.absence*} when the days or the stand-in cannot be */
    @PreAuthorize("@absenceAccess.of(#command.team(), #command.person())")
    public AbsenceId enter(EnterAbsence command) {
        LocalDate from = later(command.firstDay(), today.date());
        mustBeMember(command.team(), command.person(), from);
        var absence = Absence.enter(directory.team(command.team()).school(), command, today.date());
        if (command.standIn() != null) {
            mustBeMember(command.team(), command.standIn(), from);
            mustBeThere(command.team(), command.standIn(), command.firstDay(), command.lastDay());
        }
        if (isAway(command.team(), command.person(), command.firstDay(), command.lastDay())) {
            throw new DomainException("organisation.absenceTwice");
        }
        absences.save(absence);
        audit.write("organisation", "absenceEntered", absence.id(), absence.school(), null);
        events.publishEvent(new AbsenceEntered(
                absence.id(),
                absence.school(),
                absence.team(),
                absence.person(),
                absence.firstDay(),
                absence.lastDay(),
                absence.keepsTasks(),
                absence.standIn(),
                currentUser.require().person()));
        return absence.id();
    }

    /**
     * Another last day for an absence that is not over: what was entered stays, also the stand-in.
     *
     * @throws DomainException {@code organisation.absence*} when that cannot be
     */
    @PreAuthorize("@absenceAccess.absence(#id)")
    public void changeLastDay(AbsenceId id, LocalDate lastDay) {
        var absence = absences.findById(id).orElseThrow(() -> new DomainException("organisation.absenceGone"));
        LocalDate old = absence.lastDay();
        if (old.isBefore(today.date())) {
            throw new DomainException("organisation.absenceGone");
        }
        if (lastDay.equals(old)) {
            return;
        }
        absence.lastsUntil(lastDay, today.date());
        boolean another = absences.findByTeamIdAndPersonId(absence.team(), absence.person()).stream()
                .anyMatch(other -> !other.id().equals(id) && other.overlaps(absence.firstDay(), lastDay));
        if (another) {
            throw new DomainException("organisation.absenceTwice");
        }
        absences.save(absence);
        audit.write("organisation", "absenceChanged", id, absence.school(), null);
        events.publishEvent(new AbsenceChanged(
                id,
                absence.team(),
                absence.person(),
                old,
                lastDay,
                currentUser.require().person()));
    }

    /** Back from today on; an absence that has not begun is withdrawn. */
    @PreAuthorize("@absenceAccess.absence(#id)")
    public void end(AbsenceId id) {
        var absence = absences.findById(id).orElseThrow(() -> new DomainException("organisation.absenceGone"));
        PersonId me = currentUser.require().person();
        boolean begun = absence.firstDay().isBefore(today.date());
        if (begun) {
            absence.backFrom(today.date());
            absences.save(absence);
        } else {
            absences.delete(absence);
        }
        audit.write("organisation", "absenceEnded", id, absence.school(), null);
        events.publishEvent(
                new AbsenceEnded(id, absence.team(), absence.person(), begun ? absence.lastDay() : null, me));
    }

    private void mustBeMember(TeamId team, PersonId person, LocalDate day) {
        if (directory.members(team, day).stream()
                .noneMatch(member -> member.person().equals(person))) {
            throw new DomainException("organisation.absenceNoMember");
        }
    }

    private void mustBeThere(TeamId team, PersonId person, LocalDate from, LocalDate to) {
        if (isAway(team, person, from, to)) {
            throw new DomainException("organisation.absenceStandInAway");
        }
    }

    private boolean isAway(TeamId team, PersonId person, LocalDate from, LocalDate to) {
        return absences.findByTeamIdAndPersonId(team, person).stream().anyMatch(other -> other.overlaps(from, to));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
