package nl.samenbeter.preparations;

import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What remains in the sheets of somebody who leaves. */
@Service
@Transactional
public class SheetSteps {

    private final WorkDesigns designs;
    private final SheetBlocks blocks;
    private final IdeaCards ideas;
    private final DesignDesk desk;

    SheetSteps(WorkDesigns designs, SheetBlocks blocks, IdeaCards ideas, DesignDesk desk) {
        this.designs = designs;
        this.blocks = blocks;
        this.ideas = ideas;
        this.desk = desk;
    }

    /** Blocks are free at once, and cards that nobody else has seen stay with the group, without an author. */
    public void left(TeamId team, PersonId person) {
        blocks.findHeldBy(person, team).forEach(block -> {
            block.letGo(person);
            blocks.save(block);
            designs.findById(block.design()).map(WorkDesign::group).ifPresent(desk::changed);
        });
        ideas.findByAuthor(person, team).forEach(idea -> {
            idea.show();
            ideas.save(idea);
        });
    }
}
