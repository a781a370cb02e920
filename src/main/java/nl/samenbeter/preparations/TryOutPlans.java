package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agrees on try-outs for the doors of this room: a day that can be, who comes to watch, and the question afterwards. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TryOutPlans {

    private final JointPreparations preparations;
    private final WorkDesigns designs;
    private final TryOuts tryOuts;
    private final Directory directory;
    private final SchoolCalendars calendars;
    private final FollowUps followUps;
    private final TryOutWorkflow workflow;
    private final PreparationNotices notices;
    private final Clock programmeClock;

    TryOutPlans(
            JointPreparations preparations,
            WorkDesigns designs,
            TryOuts tryOuts,
            Directory directory,
            SchoolCalendars calendars,
            FollowUps followUps,
            TryOutWorkflow workflow,
            PreparationNotices notices,
            Clock programmeClock) {
        this.preparations = preparations;
        this.designs = designs;
        this.tryOuts = tryOuts;
        this.directory = directory;
        this.calendars = calendars;
        this.followUps = followUps;
        this.workflow = workflow;
        this.notices = notices;
        this.programmeClock = programmeClock;
    }

    void agree(WorkDesign design, AgreeTryOut agreed, PersonId by) {
        PersonId watcher = agreed.watcher();
        boolean colleague = watcher != null && isInTheTeam(design, watcher);
        if (!isInTheTeam(design, agreed.tries()) || watcher != null && !colleague && !isTeacher(design, watcher)) {
            throw new DomainException("preparations.notInTeam");
        }
        TryOut tryOut = TryOut.agree(design, agreed, programmeClock.instant());
        mustBePossible(design, tryOut, agreed.day());
        if (colleague && followUps.kinds().contains(FollowUpKind.VISIT)) {
            tryOut.watchedBy(followUps.open(new FollowUp(
                    FollowUpKind.VISIT,
                    design.school(),
                    design.team(),
                    preparation(design).programme(),
                    agreed.visitTitle(),
                    watcher,
                    agreed.tries(),
                    agreed.day())));
        }
        if (!colleague) {
            notices.watcherAsked(tryOut);
        }
        tryOuts.save(tryOut);
        workflow.agreed(tryOut.id(), by);
    }

    /** The watcher's visit goes along; its room tells both. */
    void move(WorkDesign design, TryOut tryOut, LocalDate day, PersonId by) {
        mustBePossible(design, tryOut, day);
        tryOut.move(day);
        tryOuts.save(tryOut);
        workflow.moved(tryOut.id(), moments(tryOut).asks().toInstant(), by);
        if (tryOut.visit() != null) {
            followUps.move(FollowUpKind.VISIT, tryOut.visit(), day);
        } else {
            notices.tryOutMoved(tryOut, by);
        }
    }

    /** So does the watcher's visit. */
    void callOff(TryOut tryOut, PersonId by) {
        tryOut.callOff();
        tryOuts.save(tryOut);
        workflow.calledOff(tryOut.id(), by);
        if (tryOut.visit() != null) {
            followUps.callOff(FollowUpKind.VISIT, tryOut.visit());
        } else {
            notices.tryOutCalledOff(tryOut, by);
        }
    }

    private boolean isTeacher(WorkDesign design, PersonId person) {
        return directory.teachers(design.school(), today(design)).contains(person);
    }

    private void mustBePossible(WorkDesign design, TryOut tryOut, LocalDate day) {
        SchoolCalendar calendar = calendars.of(design.school());
        new TryOutDays(
                        from(design),
                        calendar::isSchoolDay,
                        one -> works(tryOut.tries(), one) && works(tryOut.watcher(), one))
                .mustBePossible(day);
    }

    private boolean works(@Nullable PersonId person, LocalDate day) {
        return person == null || directory.worksOn(person, day);
    }

    /** Two weeks count from the meeting; from today once that has been. */
    LocalDate from(WorkDesign design) {
        LocalDate today = today(design);
        LocalDate met = preparation(design).group(design.group().number()).day();
        return met.isAfter(today) ? met : today;
    }

    private boolean isInTheTeam(WorkDesign design, PersonId person) {
        return directory.members(design.team(), today(design)).stream()
                .anyMatch(member -> member.person().equals(person));
    }

    void follow(WorkDesign design, FollowUpKind kind, String title) {
        followUps.open(new FollowUp(
                kind,
                design.school(),
                design.team(),
                preparation(design).programme(),
                title,
                preparation(design).group(design.group().number()).questionOwner(),
                null,
                null));
    }

    LocalDate today(WorkDesign design) {
        return preparation(design).now(programmeClock).toLocalDate();
    }

    TryOutMoments moments(TryOut tryOut) {
        return new TryOutMoments(tryOut.day(), calendars.of(tryOut.school()));
    }

    ZoneId zone(WorkDesign design) {
        return preparation(design).zone();
    }

    WorkDesign design(TryOut tryOut) {
        return designs.findById(tryOut.design()).orElseThrow();
    }

    JointPreparation preparation(WorkDesign design) {
        return preparations.findById(design.group().preparation()).orElseThrow();
    }
}
