package nl.samenbeter.talks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reader's own talks that were held, as coach or as member. There is no way to ask for somebody else's. */
@Service
@Transactional(readOnly = true)
public class TalkNoteQueries {

    private final CoachTalkRounds rounds;
    private final TalkNotes notes;
    private final Directory directory;
    private final Access access;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    TalkNoteQueries(
            CoachTalkRounds rounds,
            TalkNotes notes,
            Directory directory,
            Access access,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.rounds = rounds;
        this.notes = notes;
        this.directory = directory;
        this.access = access;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** Newest first. A coach also finds the talks of which nothing was written down yet. */
    @PreAuthorize("isAuthenticated()")
    public List<TalkNoteRow> mine() {
        PersonId me = currentUser.requirePerson();
        List<TalkNote> written = notes.findOf(me).stream()
                .filter(note -> access.team(
                        note.team(), note.isBy(me) ? Permission.TALK_NOTES_WRITE : Permission.TALK_NOTES_READ))
                .toList();
        List<CoachTalks> held = rounds.findByCoach(me).stream()
                .filter(talks -> access.team(talks.team(), Permission.TALK_NOTES_WRITE))
                .toList();
        Map<PersonId, String> names = names(written, held);
        List<TalkNoteRow> rows = new ArrayList<>();
        written.forEach(note -> rows.add(row(note, me, names)));
        held.forEach(talks -> unwritten(talks, written)
                .forEach(talk -> rows.add(new TalkNoteRow(
                        null,
                        0,
                        talks.id(),
                        talk.person(),
                        names.getOrDefault(talk.person(), ""),
                        true,
                        talk.day() == null ? talks.now(programmeClock).toLocalDate() : talk.day(),
                        "",
                        ""))));
        rows.sort(Comparator.comparing(TalkNoteRow::heldOn).reversed());
        return List.copyOf(rows);
    }

    private Map<PersonId, String> names(List<TalkNote> written, List<CoachTalks> held) {
        return directory.names(Stream.concat(
                        written.stream().flatMap(note -> Stream.of(note.coach(), note.member())),
                        held.stream().flatMap(talks -> talks.talks().stream().map(CoachTalks.Talk::person)))
                .distinct()
                .toList());
    }

    private static Stream<CoachTalks.Talk> unwritten(CoachTalks talks, List<TalkNote> written) {
        return talks.talks().stream()
                .filter(talk -> talk.status() == TalkStatus.HELD)
                .filter(talk -> written.stream()
                        .noneMatch(note -> note.talks().equals(talks.id()) && note.isOf(talk.person())));
    }

    private static TalkNoteRow row(TalkNote note, PersonId me, Map<PersonId, String> names) {
        boolean byMe = note.isBy(me);
        return new TalkNoteRow(
                note.id(),
                note.version(),
                note.talks(),
                note.member(),
                names.getOrDefault(byMe ? note.member() : note.coach(), ""),
                byMe,
                note.heldOn(),
                note.agreed(),
                note.ownLine());
    }
}
