package nl.samenbeter.monitoring;

import java.util.List;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.ProcessHeat;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader's teams of one school stand, as counts in the picture of one model.
 *
 * @param address of the school: the board it belongs to
 * @param teams those of the reader that have a programme
 * @param models of which something runs
 * @param shown absent when nothing runs
 */
public record SchoolProcess(
        SchoolAddress address,
        String boardName,
        String schoolName,
        List<TeamId> teams,
        List<ProcessHeat.Model> models,
        @Nullable ProcessHeat shown) {}
