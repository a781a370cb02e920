package nl.samenbeter.preparations.ui;

import nl.samenbeter.preparations.BlockKind;
import nl.samenbeter.ui.Texts;

/** What blocks are called. */
final class BlockWords {

    private BlockWords() {}

    static String title(BlockKind kind) {
        String name = Texts.text("preparations.block." + kind);
        return kind.isNumbered() ? Texts.text("preparations.block.title", kind.ordinal() + 1, name) : name;
    }
}
