package nl.samenbeter.tasks;

import java.util.List;
import java.util.Set;

/**
 * What is in sight of the reader's list, and how much there is of it; rows and counts are read at one moment.
 *
 * @param sections those that hold a task, by group, one's own before what is nobody's
 * @param begun which of the rows the reader has left half-filled; they stand first in their section
 */
public record TaskPage(List<Section> sections, Set<TaskId> begun) {

    /**
     * @param total how many tasks the part holds
     * @param minutes what they take together
     * @param rows the first of them
     */
    public record Section(TaskPart part, int total, int minutes, List<TaskRow> rows) {

        public int rest() {
            return total - rows.size();
        }
    }

    public int total() {
        return sections.stream().mapToInt(Section::total).sum();
    }

    public int total(TaskGroup group) {
        return sections.stream()
                .filter(section -> section.part().group() == group)
                .mapToInt(Section::total)
                .sum();
    }

    public int minutes() {
        return sections.stream().mapToInt(Section::minutes).sum();
    }

    public List<TaskRow> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }
}
