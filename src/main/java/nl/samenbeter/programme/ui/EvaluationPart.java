package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.shared.TeamId;

/** SPI: what another room can tell of the eight weeks of a team, read-only, for the facts of the evaluation. */
public interface EvaluationPart {

    /**
     * Nothing when there is nothing to tell, or the reader may not see it.
     *
     * @param startsOn the first day of the eight weeks
     */
    Optional<Component> of(TeamId team, LocalDate startsOn);
}
