package nl.samenbeter.voices.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Texts;

/** For which team; not there for who has only one. */
class TeamField extends Select<ProgrammeRow> {

    TeamField(List<ProgrammeRow> teams) {
        setLabel(Texts.text("voices.form.team"));
        setItems(teams);
        setItemLabelGenerator(ProgrammeRow::teamName);
        setValue(teams.getFirst());
        setVisible(teams.size() > 1);
    }

    ProgrammeId programme() {
        return getValue().id();
    }
}
