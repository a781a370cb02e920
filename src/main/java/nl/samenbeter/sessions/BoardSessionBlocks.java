package nl.samenbeter.sessions;

import java.util.Optional;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.data.repository.CrudRepository;

interface BoardSessionBlocks extends CrudRepository<BoardSessionBlock, BoardSessionBlockId> {

    Optional<BoardSessionBlock> findByPlanItemId(PlanItemId item);
}
