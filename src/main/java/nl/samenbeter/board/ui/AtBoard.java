package nl.samenbeter.board.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.samenbeter.board.TeamBoard;

/** SPI: what another room has to say in the head of a board, such as the way to its session. A bean per room. */
public interface AtBoard {

    /** Empty when there is nothing to say to this reader. */
    Optional<Component> inHead(TeamBoard board);
}
