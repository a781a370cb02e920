package nl.samenbeter.preparations;

import java.util.Arrays;
import java.util.Set;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the doors of this room fetch a group's design to change it; made with its blocks when somebody is the first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DesignDesk {

    private final JointPreparations preparations;
    private final WorkDesigns designs;
    private final SheetBlocks blocks;
    private final Changes changes;
    private final JdbcClient jdbc;

    DesignDesk(
            JointPreparations preparations, WorkDesigns designs, SheetBlocks blocks, Changes changes, JdbcClient jdbc) {
        this.preparations = preparations;
        this.designs = designs;
        this.blocks = blocks;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** @throws DomainException {@code preparations.gone}, {@code preparations.noSuchGroup} */
    WorkDesign toChange(GroupRef group) {
        makeOnce(group);
        return designs.findToChange(group.preparation(), group.number()).orElseThrow();
    }

    /** @throws DomainException as {@link #toChange} */
    SheetBlock block(GroupRef group, BlockKind kind) {
        WorkDesign design = makeOnce(group);
        return blocks.findToChange(design.id(), kind.name()).orElseThrow();
    }

    /** Who comes second at the same moment waits for the first and finds what that one made. */
    private WorkDesign makeOnce(GroupRef group) {
        return designs.findByPreparationIdAndGroupNumber(group.preparation(), group.number())
                .orElseGet(() -> {
                    JointPreparation preparation = preparations
                            .findById(group.preparation())
                            .orElseThrow(() -> new DomainException("preparations.gone"));
                    preparation.group(group.number());
                    WorkDesign made = WorkDesign.of(preparation, group.number());
                    if (isFirst(made)) {
                        blocks.saveAll(Arrays.stream(BlockKind.values())
                                .map(kind -> SheetBlock.of(made, kind))
                                .toList());
                    }
                    return designs.findByPreparationIdAndGroupNumber(group.preparation(), group.number())
                            .orElseThrow();
                });
    }

    private boolean isFirst(WorkDesign design) {
        return jdbc.sql("""
                                insert into work_design
                                    (id, version, school_id, team_id, preparation_id, group_number, ideas_shown)
                                values (?, 0, ?, ?, ?, ?, false) on conflict (preparation_id, group_number) do nothing
                                """)
                        .params(
                                design.id().value(),
                                design.school().value(),
                                design.team().value(),
                                design.group().preparation().value(),
                                design.group().number())
                        .update()
                == 1;
    }

    /** Whoever has a group of this preparation before them looks again: they know that before there is a design. */
    void changed(GroupRef group) {
        changes.changed(ChangeKind.DESIGN, Set.of(ChangeScope.of(group.preparation())));
    }
}
