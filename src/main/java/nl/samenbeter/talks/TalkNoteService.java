package nl.samenbeter.talks;

import java.time.Clock;
import java.util.Optional;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two's door to what they agreed in a talk. It is apart from the task: nothing of it reaches the process or a draft. */
@Service
@Transactional
public class TalkNoteService {

    public static final int LONGEST_AGREED = 1000;
    public static final int LONGEST_OWN_LINE = 500;

    private final CoachTalkRounds rounds;
    private final TalkNotes notes;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    TalkNoteService(CoachTalkRounds rounds, TalkNotes notes, CurrentUser currentUser, Clock programmeClock) {
        this.rounds = rounds;
        this.notes = notes;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * The coach writes down what was agreed, or writes it anew.
     *
     * @param seen the version of the note that was seen; any number for the first time
     * @throws DomainException {@code talks.noSuchTalk}, {@code talks.note.notHeld}, {@code talks.note.missing},
     *     {@code shared.textTooLong}, {@code talks.note.changedMeanwhile}
     */
    @PreAuthorize("@talkNoteAccess.holds(#talks)")
    public void write(CoachTalksId talks, PersonId member, int seen, String agreed) {
        CoachTalks held = rounds.findById(talks).orElseThrow();
        CoachTalks.Talk talk = held.talk(member);
        Optional<TalkNote> before = notes.findByTalksIdAndMemberId(talks, member);
        if (before.isPresent()) {
            before.get().rewrite(agreed, seen);
            notes.save(before.get());
        } else {
            notes.save(TalkNote.write(
                    held,
                    talk,
                    currentUser.requirePerson(),
                    agreed,
                    held.now(programmeClock).toLocalDate(),
                    programmeClock.instant()));
        }
    }

    /**
     * The member's own line, beside what the coach wrote; an empty one takes it away.
     *
     * @throws DomainException {@code shared.textTooLong}, {@code talks.note.changedMeanwhile}
     */
    @PreAuthorize("@talkNoteAccess.member(#note)")
    public void addOwnLine(TalkNoteId note, int seen, String line) {
        TalkNote found = notes.findById(note).orElseThrow();
        found.ownLine(line, seen);
        notes.save(found);
    }
}
