package nl.samenbeter.talks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface CoachTalkRounds extends CrudRepository<CoachTalks, CoachTalksId> {

    Optional<CoachTalks> findByPlanItemId(PlanItemId item);

    List<CoachTalks> findByPlanItemIdIn(Collection<PlanItemId> items);

    /** With a talk of one of these people on one of these days, as member or as coach. */
    @Query("""
            select * from coach_talks r where exists (select 1 from coach_talk t where t.talks_id = r.id
                and t.planned_on between :from and :to and (t.person_id in (:people) or r.coach_id in (:people)))""")
    List<CoachTalks> findByPeopleBetween(Collection<PersonId> people, LocalDate from, LocalDate to);

    /** Those that somebody holds or held. */
    @Query("select * from coach_talks where coach_id = :coach order by id")
    List<CoachTalks> findByCoach(PersonId coach);

    @Query("select * from coach_talks where team_id = :team and not closed")
    List<CoachTalks> findOpen(TeamId team);

    /** Waits for whoever is changing them. */
    @Query("select * from coach_talks where team_id = :team and not closed for update")
    List<CoachTalks> findOpenToChange(TeamId team);
}
