package nl.samenbeter.preparations.ui;

import com.vaadin.flow.component.html.Div;
import nl.samenbeter.preparations.DesignDetails;

/** The parts of a group at work, which look again without losing what is being typed in them. */
record GroupPage(
        Div facts,
        ScriptPart script,
        CasePart brought,
        IdeasPart ideas,
        SheetPart sheet,
        FilesPart files,
        TryOutCard tryOut,
        boolean mayWork) {

    void show(DesignDetails design) {
        facts.removeAll();
        facts.add(GroupFacts.of(design.row()));
        script.show(design);
        brought.show(design);
        ideas.show(design);
        sheet.show(design.blocks());
        files.show();
        tryOut.show(design);
    }
}
