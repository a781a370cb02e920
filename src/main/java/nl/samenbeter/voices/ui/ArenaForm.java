package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.voices.HoldArena;

/** An arena that begins. */
class ArenaForm extends Section {

    ArenaForm(List<ProgrammeRow> teams, Consumer<HoldArena> hold, Runnable cancel) {
        addClassNames("card", "voice-form");
        var team = new TeamField(teams);
        var asked = HoldArenaContent.guests();
        var notice = new Div();
        var go = new Button(Texts.text("voices.form.begin"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            notice.removeAll();
            try {
                hold.accept(new HoldArena(team.programme(), asked.getValue()));
            } catch (RuntimeException refused) {
                notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            }
            go.setEnabled(true);
        });
        var title = new H2(Texts.text("voices.holdArena"));
        title.setId("hold-arena");
        getElement().setAttribute("aria-labelledby", "hold-arena");
        add(
                title,
                new Paragraph(Texts.text("voices.form.arenaAbout")),
                team,
                asked,
                notice,
                with(
                        new Div(),
                        "form-buttons",
                        go,
                        new Button(Texts.text("voices.form.cancel"), click -> cancel.run())));
        asked.focus();
    }
}
