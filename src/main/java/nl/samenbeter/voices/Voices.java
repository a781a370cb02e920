package nl.samenbeter.voices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Voices extends ListCrudRepository<Voice, VoiceId> {

    Optional<Voice> findByCode(String code);

    Optional<Voice> findByPlanItemId(PlanItemId planItem);

    List<Voice> findByTeamIdInOrderByAskedOnDesc(Collection<TeamId> teams);

    int deleteByAskedOnBefore(LocalDate day);

    /** Nobody else changes it until the transaction ends. */
    @Query("select * from voice where id = :id for update")
    Optional<Voice> findToChange(VoiceId id);
}
