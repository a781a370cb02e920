package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface JointPreparations extends ListCrudRepository<JointPreparation, JointPreparationId> {

    Optional<JointPreparation> findByPlanItemId(PlanItemId item);

    List<JointPreparation> findByPlanItemIdIn(Collection<PlanItemId> items);

    List<JointPreparation> findByProgrammeIdOrderByOpenedAt(ProgrammeId programme);

    List<JointPreparation> findByTeamIdIn(Collection<TeamId> teams);

    @Query("""
            select p.* from joint_preparation p where exists (select 1 from preparation_participant i
                join preparation_group g on g.preparation_id = i.preparation_id and g.group_number = i.group_number
                where i.preparation_id = p.id and i.person_id in (:people) and g.planned_on between :from and :to)
            order by p.opened_at, p.id""")
    List<JointPreparation> findByParticipantsBetween(Collection<PersonId> people, LocalDate from, LocalDate to);

    /** Waits for whoever is changing another group of it. */
    @Query("select * from joint_preparation where id = :id for update")
    Optional<JointPreparation> findToChange(JointPreparationId id);

    /** With a group that has not met yet and still can. */
    @Query("""
            select * from joint_preparation p where p.team_id = :team and exists (select 1 from preparation_group g
                where g.preparation_id = p.id and g.status = 'PLANNED' and not g.closed) for update""")
    List<JointPreparation> findOpenToChange(TeamId team);
}
