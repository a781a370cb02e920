package nl.samenbeter.talks;

import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@talkNoteAccess.holds(#talks)")}: a note is the two's, and no role opens it to others. */
@Component("talkNoteAccess")
public class TalkNoteAccess {

    private final CoachTalkRounds rounds;
    private final TalkNotes notes;
    private final Access access;
    private final CurrentUser currentUser;

    TalkNoteAccess(CoachTalkRounds rounds, TalkNotes notes, Access access, CurrentUser currentUser) {
        this.rounds = rounds;
        this.notes = notes;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** Whoever held these talks, while coaching the team. */
    public boolean holds(CoachTalksId talks) {
        return rounds.findById(talks)
                .filter(found -> found.coach() != null
                        && currentUser.person().filter(found.coach()::equals).isPresent())
                .filter(found -> access.team(found.team(), Permission.TALK_NOTES_WRITE))
                .isPresent();
    }

    /** The member with whom the talk was, while in the team. */
    public boolean member(TalkNoteId note) {
        return notes.findById(note)
                .filter(found -> currentUser.person().filter(found::isOf).isPresent())
                .filter(found -> access.team(found.team(), Permission.TALK_NOTES_READ))
                .isPresent();
    }
}
