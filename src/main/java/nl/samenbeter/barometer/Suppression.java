package nl.samenbeter.barometer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which groups of a tree may be shown beside one another for one question (rulings 25). What can be computed from all that is
 * shown are unions of a group's <i>rest</i>: its answers that lie in none of its shown parts. So no rest of a shown group
 * may hold 1 to 4 answers, nor answers that are all equal. The parts go before the whole: a team saw its own results first.
 *
 * @see "docs/decisions/0023-barometer-results.md"
 */
final class Suppression {

    static final int MINIMUM = 5;

    /**
     * A team, or everything in a school, a board, the country.
     *
     * @param own answers that lie in none of the parts
     */
    record Group<K>(K key, Tally own, List<Group<K>> parts) {

        static <K> Group<K> of(K key, Tally own) {
            return new Group<>(key, own, List.of());
        }

        static <K> Group<K> of(K key, List<Group<K>> parts) {
            return new Group<>(key, Tally.NONE, parts);
        }

        Tally all() {
            var all = new ArrayList<>(List.of(own));
            parts.forEach(part -> all.add(part.all()));
            return Tally.sum(all);
        }
    }

    private Suppression() {}

    static <K> Map<K, Verdict> verdicts(Group<K> whole) {
        var verdicts = new HashMap<K, Verdict>();
        rest(whole, verdicts);
        return verdicts;
    }

    static Verdict verdict(Tally alone) {
        return verdict(alone, alone);
    }

    /** @return what can still be told of the group apart from its parts that are shown */
    private static <K> Tally rest(Group<K> group, Map<K, Verdict> verdicts) {
        var rests = new ArrayList<>(List.of(group.own()));
        group.parts().forEach(part -> rests.add(rest(part, verdicts)));
        Tally rest = Tally.sum(rests);
        Verdict verdict = verdict(group.all(), rest);
        verdicts.put(group.key(), verdict);
        return verdict == Verdict.SHOWN ? Tally.NONE : rest;
    }

    private static Verdict verdict(Tally all, Tally rest) {
        if (all.answers() < MINIMUM || rest.answers() > 0 && rest.answers() < MINIMUM) {
            return Verdict.HIDDEN;
        }
        if (all.isEqual()) {
            return Verdict.EQUAL;
        }
        return rest.isEqual() ? Verdict.HIDDEN : Verdict.SHOWN;
    }
}
