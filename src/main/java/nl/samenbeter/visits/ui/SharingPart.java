package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.FormSheet;
import nl.samenbeter.visits.Sharing;

/** Whether the team may read a visit: what each of the two says, and what the team reads now. */
class SharingPart extends Div {

    private final FormSheet sheet;
    private final VisitTools tools;
    private final Runnable changed;

    /** @param filled saying yes is what to do now */
    SharingPart(FormSheet sheet, VisitTools tools, boolean filled, Runnable changed) {
        this.sheet = sheet;
        this.tools = tools;
        this.changed = changed;
        addClassName("visit-question");
        var title = new H3(Texts.text("visits.sharing"));
        title.addClassName("visit-part");
        var now = new Paragraph(state());
        add(title, now);
        if (sheet.others() != Sharing.NO && sheet.own() == Sharing.NO) {
            var yes = new Button(
                    Texts.text("visits.sharing.yes." + sheet.others().name()), click -> share(sheet.others()));
            if (filled) {
                yes.addThemeVariants(ButtonVariant.PRIMARY);
            }
            add(with(new Div(), "visit-buttons", yes));
            return;
        }
        var choice = new RadioButtonGroup<Sharing>(Texts.text("visits.sharing.mine"));
        choice.setItems(Sharing.values());
        choice.setItemLabelGenerator(how -> Texts.text(how.key()));
        choice.setValue(sheet.own());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                share(change.getValue());
            }
        });
        add(choice);
    }

    private String state() {
        String other = ClosingFields.name(sheet);
        if (sheet.shared() != Sharing.NO) {
            return Texts.text("visits.sharing.now." + sheet.shared().name());
        }
        if (sheet.own() != Sharing.NO) {
            return Texts.text("visits.sharing.waits", other);
        }
        return sheet.others() != Sharing.NO
                ? Texts.text("visits.sharing.asked." + sheet.others().name(), other)
                : Texts.text("visits.sharing.none");
    }

    private void share(Sharing how) {
        try {
            tools.writing().share(sheet.visit(), how);
        } catch (RuntimeException refused) {
            add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            return;
        }
        changed.run();
        Notices.success(Texts.text(how == Sharing.NO ? "visits.sharing.tookBack" : "visits.sharing.said"));
    }
}
