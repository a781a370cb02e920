package nl.samenbeter.visits;

import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the two people of a visit are with its moment, and when both are free. */
@Service
@Transactional(readOnly = true)
public class VisitAgreementQueries {

    private final Visits visits;
    private final VisitForms forms;
    private final VisitMeetings meetings;
    private final VisitFrames frames;
    private final VisitDiary diary;
    private final Directory directory;
    private final CurrentUser currentUser;

    VisitAgreementQueries(
            Visits visits,
            VisitForms forms,
            VisitMeetings meetings,
            VisitFrames frames,
            VisitDiary diary,
            Directory directory,
            CurrentUser currentUser) {
        this.visits = visits;
        this.forms = forms;
        this.meetings = meetings;
        this.frames = frames;
        this.diary = diary;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    @PreAuthorize("@visitAccess.isOneOfTheTwo(#visit)")
    public MomentSheet moment(VisitId visit) {
        Visit found = visits.findById(visit).orElseThrow();
        Agreement agreement = meetings.agreement(found);
        AgreementState state = agreement.state(found);
        boolean visits = currentUser.requirePerson().equals(found.visitor());
        boolean begun = forms.findById(visit).filter(VisitForm::isStarted).isPresent();
        var mySide = visits ? Agreement.Side.VISITOR : Agreement.Side.HOST;
        return new MomentSheet(
                state,
                other(found, visits),
                switch (state) {
                    case OPEN, PROPOSED, CALLED_OFF -> true;
                    case WAITS_FOR_HOST -> !visits;
                    case WAITS_FOR_VISITOR -> visits;
                    case AGREED -> false;
                },
                agreement.reason(),
                agreement.calledOffBy() == mySide,
                found.isPlanned() ? diary.free(found, frames.of(found)) : List.of(),
                found.isPlanned() && found.day() != null && !begun);
    }

    private @Nullable String other(Visit visit, boolean visits) {
        PersonId other = visits ? visit.host() : visit.visitor();
        return other == null ? visit.teacher() : directory.names(List.of(other)).get(other);
    }
}
