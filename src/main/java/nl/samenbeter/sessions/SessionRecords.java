package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.repository.CrudRepository;

interface SessionRecords extends CrudRepository<SessionRecord, SessionRecordId> {

    Optional<SessionRecord> findByBlockIdAndDay(BoardSessionBlockId block, LocalDate day);

    Optional<SessionRecord> findByTeamIdAndDayAndBlockIdIsNull(TeamId team, LocalDate day);

    List<SessionRecord> findByTeamIdAndDayGreaterThanEqualOrderByDayDesc(TeamId team, LocalDate from);

    List<SessionRecord> findTop20ByTeamIdOrderByDayDesc(TeamId team);
}
