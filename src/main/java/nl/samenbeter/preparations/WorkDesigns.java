package nl.samenbeter.preparations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface WorkDesigns extends ListCrudRepository<WorkDesign, WorkDesignId> {

    Optional<WorkDesign> findByPreparationIdAndGroupNumber(JointPreparationId preparation, int groupNumber);

    /** Waits for whoever is changing it. */
    @Query("select * from work_design where preparation_id = :preparation and group_number = :group for update")
    Optional<WorkDesign> findToChange(JointPreparationId preparation, int group);

    List<WorkDesign> findByPreparationIdIn(Collection<JointPreparationId> preparations);

    List<WorkDesign> findByTeamIdIn(Collection<TeamId> teams);
}
