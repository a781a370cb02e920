package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.html.Anchor;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Texts;

/** Saves a programme without names, to play it in a demo. Looks like a button. */
class ExportLink extends Anchor {

    ExportLink(ProgrammeId programme) {
        super(ExportController.PATH.substring(1) + programme, Texts.text("timeline.rehearsal.export"));
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        addClassNames("btn", "wide");
    }
}
