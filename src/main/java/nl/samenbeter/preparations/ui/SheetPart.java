package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.preparations.BlockKind;
import nl.samenbeter.preparations.BlockRow;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** The six blocks, which several people write in at once. */
class SheetPart extends Div {

    private final Map<BlockKind, BlockEditor> blocks = new EnumMap<>(BlockKind.class);

    SheetPart(boolean mayWork, BlockEditor.Changes changes) {
        var card = Html.card(Texts.text("preparations.sheet.title"));
        card.add(
                with(new Paragraph(Texts.text(mayWork ? "preparations.sheet.help" : "preparations.sheet.read")), "t2"));
        for (BlockKind kind : BlockKind.values()) {
            var block = new BlockEditor(kind, mayWork, changes);
            blocks.put(kind, block);
            card.add(block);
        }
        add(card);
    }

    void show(List<BlockRow> rows) {
        rows.forEach(row -> {
            BlockEditor block = blocks.get(row.kind());
            if (block != null) {
                block.show(row);
            }
        });
    }
}
