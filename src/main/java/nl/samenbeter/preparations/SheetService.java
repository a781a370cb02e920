package nl.samenbeter.preparations;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the sheet that a group writes together. No text is lost: what gives way to another is kept. */
@Service
@Transactional
public class SheetService {

    /** Of one block; the oldest go. */
    static final int MOST_KEPT = 20;

    private final DesignDesk desk;
    private final SheetBlocks blocks;
    private final KeptTexts kept;
    private final CurrentUser currentUser;
    private final Clock programmeClock;
    private final Clock systemClock;

    SheetService(
            DesignDesk desk,
            SheetBlocks blocks,
            KeptTexts kept,
            CurrentUser currentUser,
            Clock programmeClock,
            Clock systemClock) {
        this.desk = desk;
        this.blocks = blocks;
        this.kept = kept;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
        this.systemClock = systemClock;
    }

    /**
     * Writes in a block, which is this person's until a minute after the last key. When another has it, or a newer text
     * is there, nothing is written over: the words are kept beside it.
     *
     * @param edition on which the words are a change
     * @throws DomainException {@code shared.textTooLong}
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public BlockWritten write(GroupRef group, BlockKind kind, String typed, int edition) {
        String words = GroupWords.lines(typed, SheetBlock.MOST_CHARACTERS);
        PersonId me = currentUser.requirePerson();
        SheetBlock block = desk.block(group, kind);
        boolean written = block.write(me, words, edition, now());
        if (written) {
            blocks.save(block);
        } else if (!words.equals(block.words())) {
            keep(block, me, words);
        }
        desk.changed(group);
        return new BlockWritten(written, block.edition());
    }

    /** Writes on in another's place; that one's words are kept and stay where they are until they are changed. */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public BlockWritten takeOver(GroupRef group, BlockKind kind) {
        PersonId me = currentUser.requirePerson();
        SheetBlock block = desk.block(group, kind);
        if (block.heldByOther(me, systemClock.instant()).isPresent()) {
            keep(block, block.writtenBy(), block.words());
        }
        block.takeOver(me, now());
        blocks.save(block);
        desk.changed(group);
        return new BlockWritten(true, block.edition());
    }

    /**
     * Kept words become the block's again; what stood there is kept in turn.
     *
     * @throws DomainException {@code preparations.blockHeld} while another writes, {@code preparations.keptGone}
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void putBack(GroupRef group, BlockKind kind, KeptTextId text) {
        SheetBlock block = desk.block(group, kind);
        KeptText found = kept.findById(text)
                .filter(one -> one.blockId().equals(block.id()))
                .orElseThrow(() -> new DomainException("preparations.keptGone"));
        String before = block.words();
        PersonId author = block.writtenBy();
        block.putBack(currentUser.requirePerson(), found.words(), now());
        blocks.save(block);
        if (!before.equals(found.words())) {
            keep(block, author, before);
        }
        desk.changed(group);
    }

    private void keep(SheetBlock block, @Nullable PersonId author, String words) {
        List<KeptText> there = kept.findByBlockIdInOrderByKeptAtDesc(List.of(block.id()));
        boolean known =
                there.stream().anyMatch(one -> one.words().equals(words) && Objects.equals(one.authorId(), author));
        if (!words.isBlank() && !known) {
            kept.save(KeptText.of(block, author, words, programmeClock.instant()));
            there.stream().skip(MOST_KEPT - 1L).forEach(kept::delete);
        }
    }

    private SheetBlock.Moment now() {
        return new SheetBlock.Moment(programmeClock.instant(), systemClock.instant());
    }
}
