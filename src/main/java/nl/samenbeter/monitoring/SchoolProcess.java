package nl.samenbeter.monitoring;

import java.util.List;
import nl.samenbeter.workflow.ProcessHeat;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader's teams of one school stand, as counts in the picture of one model.
 *
 * @param address of the school: the board it belongs to
 * @param teams how many of the reader's teams have a programme
 * @param models of which something runs
 * @param shown absent when nothing runs
 */
public record SchoolProcess(
        SchoolAddress address,
        String boardName,
        String schoolName,
        int teams,
        List<ProcessHeat.Model> models,
        @Nullable ProcessHeat shown) {}
