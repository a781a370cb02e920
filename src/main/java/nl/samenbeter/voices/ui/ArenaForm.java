package nl.samenbeter.voices.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.voices.HoldArena;

/** An arena that begins. */
class ArenaForm extends AskForm {

    ArenaForm(List<ProgrammeRow> teams, Consumer<HoldArena> hold, Runnable cancel) {
        super(teams, guests());
        begin(
                "voices.holdArena",
                "voices.form.arenaAbout",
                "voices.form.begin",
                () -> hold.accept(new HoldArena(programme(), asked())),
                cancel);
    }

    static TextField guests() {
        return asked("voices.form.guests", "voices.form.guestsHelp");
    }
}
