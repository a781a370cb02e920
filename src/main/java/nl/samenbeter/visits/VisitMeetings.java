package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.Objects;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposing, accepting and calling off the moment of a visit. Asks nobody's rights. */
@Component
class VisitMeetings {

    private final Visits visits;
    private final Agreements agreements;
    private final VisitForms forms;
    private final VisitFrames frames;
    private final VisitDiary diary;
    private final SchoolCalendars calendars;
    private final VisitNotices notices;

    VisitMeetings(
            Visits visits,
            Agreements agreements,
            VisitForms forms,
            VisitFrames frames,
            VisitDiary diary,
            SchoolCalendars calendars,
            VisitNotices notices) {
        this.visits = visits;
        this.agreements = agreements;
        this.forms = forms;
        this.frames = frames;
        this.diary = diary;
        this.calendars = calendars;
        this.notices = notices;
    }

    /**
     * Another moment, place or length; a moment is a proposal to the other.
     *
     * @param by one of the two, or who pairs them
     * @throws DomainException {@code visits.*} when it is refused, see {@link VisitDiary#check}
     */
    void propose(Visit visit, MakeAppointment appointment, PersonId by) {
        var frame = frames.of(visit);
        boolean moved = moves(visit, appointment);
        boolean changes = moved || appointment.minutes() != visit.minutes();
        mustBeInside(visit, frame, appointment.day());
        visit.meet(appointment);
        if (changes) {
            diary.check(visit, frame, appointment);
        }
        visits.save(visit);
        if (!moved || visit.day() == null) {
            notices.changed(visit);
        } else if (visit.isOf(by)) {
            yes(visit, by);
            if (state(visit) != AgreementState.AGREED) {
                notices.proposed(visit, by);
            }
        } else {
            notices.moved(visit, by);
        }
    }

    static boolean moves(Visit visit, MakeAppointment appointment) {
        return !Objects.equals(appointment.day(), visit.day()) || !Objects.equals(appointment.begins(), visit.begins());
    }

    /** As it was in the end: nobody has to answer that. */
    void was(Visit visit, MakeAppointment appointment) {
        mustBeInside(visit, frames.of(visit), appointment.day());
        visit.meet(appointment);
    }

    private void mustBeInside(Visit visit, VisitFrames.Frame frame, @Nullable LocalDate day) {
        if (day == null || day.equals(visit.day())) {
            return;
        }
        if (!frame.contains(day)) {
            throw new DomainException("visits.dayOutside", frame.first(), frame.lastMoment());
        }
        if (!calendars.of(visit.school()).isSchoolDay(day)) {
            throw new DomainException("visits.noSchool", day);
        }
    }

    /**
     * @param seen the day and time that were on the screen
     * @throws DomainException {@code visits.answered}, {@code visits.movedMeanwhile}, and as {@link VisitDiary#check}
     */
    void accept(Visit visit, SeenMoment seen, PersonId by) {
        if (!visit.isPlanned()) {
            throw new DomainException("visits.answered");
        }
        if (!seen.day().equals(visit.day()) || !Objects.equals(seen.begins(), visit.begins())) {
            throw new DomainException("visits.movedMeanwhile");
        }
        diary.check(
                visit,
                frames.of(visit),
                new MakeAppointment(visit.day(), visit.begins(), visit.minutes(), visit.place(), visit.teacher()));
        AgreementState before = state(visit);
        yes(visit, by);
        AgreementState now = state(visit);
        if (now == before) {
            return;
        }
        if (now == AgreementState.AGREED) {
            notices.agreed(visit, by);
        } else {
            notices.proposed(visit, by);
        }
    }

    /** @throws DomainException {@code visits.answered}, {@code visits.nothingToCallOff}, {@code visits.begun} */
    void callOff(Visit visit, CallOffReason reason, PersonId by) {
        if (!visit.isPlanned()) {
            throw new DomainException("visits.answered");
        }
        LocalDate day = visit.day();
        if (day == null) {
            throw new DomainException("visits.nothingToCallOff");
        }
        if (forms.findById(visit.id()).filter(VisitForm::isStarted).isPresent()) {
            throw new DomainException("visits.begun");
        }
        visit.at(null);
        visits.save(visit);
        Agreement agreement = agreement(visit);
        agreement.callOff(side(visit, by), reason);
        agreements.save(agreement);
        notices.calledOff(visit, by, reason);
    }

    private void yes(Visit visit, PersonId by) {
        Agreement agreement = agreement(visit);
        agreement.yes(visit, side(visit, by));
        agreements.save(agreement);
    }

    AgreementState state(Visit visit) {
        return agreement(visit).state(visit);
    }

    Agreement agreement(Visit visit) {
        return agreements.findById(visit.id()).orElseGet(() -> Agreement.about(visit));
    }

    private static Agreement.Side side(Visit visit, PersonId by) {
        return by.equals(visit.visitor()) ? Agreement.Side.VISITOR : Agreement.Side.HOST;
    }
}
