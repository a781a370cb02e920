package nl.samenbeter.talks;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface TalkNotes extends CrudRepository<TalkNote, TalkNoteId> {

    Optional<TalkNote> findByTalksIdAndMemberId(CoachTalksId talks, PersonId member);

    @Query("""
            select * from talk_note where coach_id = :person or member_id = :person
            order by held_on desc, written_at desc, id""")
    List<TalkNote> findOf(PersonId person);

    @Modifying
    @Query("delete from talk_note where team_id = :team and (coach_id = :person or member_id = :person)")
    void deleteOf(TeamId team, PersonId person);
}
