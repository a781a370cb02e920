package nl.samenbeter.board.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Who of the team has something; nobody yet is an answer too. */
final class Owners {

    private final Select<TeamBoard.Who> select = new Select<>();

    Owners(String label, List<TeamBoard.Who> people, @Nullable PersonId owner) {
        select.setLabel(label);
        select.setItems(people);
        select.setItemLabelGenerator(who -> who == null ? Texts.text("board.nobodyYet") : who.name());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text("board.nobodyYet"));
        people.stream().filter(who -> who.id().equals(owner)).findFirst().ifPresent(select::setValue);
    }

    Select<TeamBoard.Who> field() {
        return select;
    }

    @Nullable
    PersonId person() {
        return select.getValue() == null ? null : select.getValue().id();
    }
}
