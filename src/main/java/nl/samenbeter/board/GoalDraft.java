package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A goal as the draft of a task's form writes it: by field, as text. */
public final class GoalDraft {

    /** What happens: {@link #NEW}, {@link #GO_ON}, or the id of a proposal on the board. */
    public static final String WHICH = "which";

    public static final String NEW = "new";
    public static final String GO_ON = "goOn";

    public static final String TITLE = "title";
    public static final String EFFECT = "effect";
    public static final String MEASURE = "measure";
    public static final String BASELINE = "baseline";
    public static final String TARGET = "target";
    public static final String UNIT = "unit";
    public static final String STARTS = "starts";
    public static final String ENDS = "ends";
    public static final String OWNER = "owner";

    private GoalDraft() {}

    /** Of a proposal on the board. */
    public static Map<String, String> of(GoalRow goal) {
        return of(
                goal.id(),
                Map.of(TITLE, goal.title(), EFFECT, goal.effect(), MEASURE, goal.measure(), UNIT, goal.unit()),
                goal.baseline(),
                goal.target(),
                goal.starts(),
                goal.ends(),
                goal.owner());
    }

    static Map<String, String> of(Goal goal) {
        return of(
                goal.id(),
                Map.of(TITLE, goal.title(), EFFECT, goal.effect(), MEASURE, goal.measure(), UNIT, goal.unit()),
                goal.baseline(),
                goal.target(),
                goal.starts(),
                goal.ends(),
                goal.owner());
    }

    private static Map<String, String> of(
            GoalId id,
            Map<String, String> words,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            LocalDate starts,
            LocalDate ends,
            @Nullable PersonId owner) {
        var draft = new LinkedHashMap<>(words);
        draft.put(WHICH, id.text());
        draft.put(BASELINE, written(baseline));
        draft.put(TARGET, written(target));
        draft.put(STARTS, starts.toString());
        draft.put(ENDS, ends.toString());
        draft.put(OWNER, owner == null ? "" : owner.text());
        return draft;
    }

    /** As people here write it. */
    private static String written(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
