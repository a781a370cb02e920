package nl.samenbeter.preparations;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PreparationTopics extends ListCrudRepository<PreparationTopic, PreparationTopicId> {

    List<PreparationTopic> findByTeamIdAndTakenByDesignIdIsNullOrderByOpenedAt(TeamId team);

    /** Waits for another group that is taking it. */
    @Query("select * from preparation_topic where id = :id for update")
    Optional<PreparationTopic> findToChange(PreparationTopicId id);
}
