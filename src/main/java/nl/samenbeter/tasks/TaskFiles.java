package nl.samenbeter.tasks;

import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.files.FileType;
import nl.samenbeter.files.StoredFileId;

/**
 * The files of a task.
 *
 * @param open whether more can be added
 */
public record TaskFiles(boolean open, List<Line> lines) {

    /**
     * @param name text, never markup
     * @param person the name of the one who brought it; empty when that person is gone
     * @param mine brought by the reader, who may take it away
     * @param at local time of the school
     */
    public record Line(
            StoredFileId id, String name, FileType type, int size, String person, boolean mine, LocalDateTime at) {}
}
