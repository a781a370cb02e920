package nl.samenbeter.barometer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface BarometerRounds extends ListCrudRepository<BarometerRound, BarometerRoundId> {

    Optional<BarometerRound> findByPlanItemId(PlanItemId planItem);

    List<BarometerRound> findByPlanItemIdIn(Collection<PlanItemId> planItems);

    List<BarometerRound> findByTeamIdAndStatus(TeamId team, BarometerRoundStatus status);

    List<BarometerRound> findByTeamIdOrderByClosedAtDesc(TeamId team);

    boolean existsBySchoolIdAndQuestionSetAndClosesAtBetween(
            SchoolId school, QuestionSet set, Instant first, Instant last);

    boolean existsByTeamIdAndQuestionSetAndClosesAtBetween(TeamId team, QuestionSet set, Instant first, Instant last);

    /** Keeps the round from closing until the reader's transaction has ended; readers do not hinder one another. */
    @Query("select * from barometer_round where id = :id for share")
    Optional<BarometerRound> findToAnswer(BarometerRoundId id);

    /** Waits for everybody who is finishing at this moment, and for who changes the same closed round. */
    @Query("select * from barometer_round where id = :id for update")
    Optional<BarometerRound> findToClose(BarometerRoundId id);
}
