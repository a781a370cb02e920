package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group works out, as one reader sees it. Who only reads it sees no ideas and no kept texts.
 *
 * @param element of the plan, with {@code name} as in the model
 * @param mayBring the reader brings the case
 * @param mayWork the reader takes part
 * @param topics open questions of the team, which can be taken as the case
 * @param step absent before the script starts and after it ends
 * @param secondsLeft of the step, below nought when it takes longer
 * @param hiddenIdeas how many cards of others wait until the group chooses
 */
public record DesignDetails(
        GroupRef group,
        String teamName,
        String element,
        String name,
        int week,
        GroupRow row,
        boolean mayBring,
        boolean mayWork,
        @Nullable BringCase brought,
        List<TopicRow> topics,
        @Nullable ScriptStep step,
        long secondsLeft,
        boolean ideasShown,
        List<IdeaRow> ideas,
        int hiddenIdeas,
        List<BlockRow> blocks,
        TryOutPart tryOut) {

    /**
     * @param rows earlier try-outs and the one that is agreed, in order
     * @param teachers of the school with an account, who can come to watch
     * @param from the first day that another can be on, and {@code until} the last
     * @param visits whether the watcher gets a visit
     */
    public record TryOutPart(
            List<TryOutRow> rows,
            List<GroupRow.Person> team,
            List<GroupRow.Person> teachers,
            LocalDate from,
            LocalDate until,
            boolean visits) {

        public @Nullable TryOutRow open() {
            return rows.stream()
                    .filter(row -> row.state() == TryOutState.AGREED)
                    .findFirst()
                    .orElse(null);
        }
    }
}
