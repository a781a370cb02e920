package nl.samenbeter.preparations;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SheetBlocks extends ListCrudRepository<SheetBlock, SheetBlockId> {

    List<SheetBlock> findByDesignId(WorkDesignId design);

    /** Waits for whoever writes in it at this moment. */
    @Query("select * from sheet_block where design_id = :design and kind = :kind for update")
    Optional<SheetBlock> findToChange(WorkDesignId design, String kind);

    @Query("""
            select b.* from sheet_block b join work_design d on d.id = b.design_id
            where b.held_by_id = :person and d.team_id = :team for update of b""")
    List<SheetBlock> findHeldBy(PersonId person, TeamId team);
}
