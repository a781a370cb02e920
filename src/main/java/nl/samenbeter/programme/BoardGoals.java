package nl.samenbeter.programme;

import java.util.Collection;
import java.util.Map;
import nl.samenbeter.shared.ProgrammeId;

/** SPI: the goals that stand on the boards of teams; they take the place of what was written in a form. */
public interface BoardGoals {

    /**
     * The goals that run now, one a line; a programme whose team has none on its board is left out. In one statement, without
     * asking for rights.
     */
    Map<ProgrammeId, String> running(Collection<ProgrammeId> programmes);
}
