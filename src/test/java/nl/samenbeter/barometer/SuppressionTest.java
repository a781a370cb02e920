package nl.samenbeter.barometer;

import static nl.samenbeter.barometer.Verdict.EQUAL;
import static nl.samenbeter.barometer.Verdict.HIDDEN;
import static nl.samenbeter.barometer.Verdict.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.samenbeter.barometer.Suppression.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    private static final int SEEDS = 20_000;

    @ParameterizedTest
    @CsvSource({"0, HIDDEN", "1, HIDDEN", "4, HIDDEN", "5, SHOWN", "9, SHOWN", "10, SHOWN"})
    void showsATeamFromFiveAnswersAlsoNineOfTen(int answers, Verdict verdict) {
        assertThat(Suppression.verdict(different(answers))).isEqualTo(verdict);
    }

    @Test
    void saysOnlyThatAllAnswersAreEqual() {
        assertThat(Suppression.verdict(Tally.of(Map.of(4, 7)))).isEqualTo(EQUAL);
        assertThat(Suppression.verdict(Tally.of(Map.of(4, 4)))).isEqualTo(HIDDEN);
    }

    /** Size of each team, then whether the school may be shown beside its teams. */
    @ParameterizedTest
    @CsvSource({
        "7 8, SHOWN",
        "7 4, HIDDEN",
        "7 1, HIDDEN",
        "7 0, SHOWN",
        "7 2 3, SHOWN",
        "7 2 2, HIDDEN",
        "3 3, SHOWN",
        "2 2, HIDDEN",
        "4, HIDDEN",
        "5, SHOWN",
        "9 10 4, HIDDEN",
    })
    void hidesASchoolThatWouldGiveAwayOneToFourAnswersAndNeverATeamForIt(String sizes, Verdict school) {
        List<Group<String>> teams = teams(sizes);

        Map<String, Verdict> verdicts = Suppression.verdicts(Group.of("school", teams));

        assertThat(verdicts.get("school")).isEqualTo(school);
        teams.forEach(team ->
                assertThat(verdicts.get(team.key())).isEqualTo(team.own().answers() < 5 ? HIDDEN : SHOWN));
    }

    @Test
    void hidesASchoolFromWhichTheEqualAnswersOfATeamCouldBeComputed() {
        var school = Group.of(
                "school", List.of(Group.of("various", different(8)), Group.of("equal", Tally.of(Map.of(5, 6)))));

        assertThat(Suppression.verdicts(school))
                .containsEntry("equal", EQUAL)
                .containsEntry("various", SHOWN)
                .containsEntry("school", HIDDEN);
    }

    /** The school of 7 and 3 is hidden, so its 3 must not come out of the board either. */
    @Test
    void looksThroughAHiddenSchoolAtItsTeams() {
        Group<String> hidden = Group.of("one", teams("7 3"));
        Group<String> shown = Group.of("two", List.of(Group.of("other", different(9))));

        assertThat(Suppression.verdicts(Group.of("board", List.of(hidden, shown))))
                .containsEntry("one", HIDDEN)
                .containsEntry("two", SHOWN)
                .containsEntry("board", HIDDEN);
        assertThat(Suppression.verdicts(Group.of(
                        "board", List.of(hidden, Group.of("two", List.of(Group.of("few", different(2))))))))
                .containsEntry("board", SHOWN);
    }

    /**
     * In random countries the attacker takes every shown group and subtracts every union of other shown groups that lie in
     * it. No difference is 1 to 4 answers, and none is a set of answers that are all equal.
     */
    @Test
    void leavesNoDifferenceOfShownGroupsThatHoldsOneToFourAnswers() {
        int shownAbove = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Group<String> country = country(new Random(seed));
            Map<String, Verdict> verdicts = Suppression.verdicts(country);
            List<Integer> people = new ArrayList<>();
            Map<String, BitSet> groups = new HashMap<>();
            members(country, people, groups);
            List<Map.Entry<String, BitSet>> shown = groups.entrySet().stream()
                    .filter(group -> verdicts.get(group.getKey()) == SHOWN)
                    .toList();
            shownAbove += (int) shown.stream()
                    .filter(group -> !group.getKey().startsWith("team"))
                    .count();
            for (var whole : shown) {
                List<BitSet> inside = shown.stream()
                        .filter(part -> !part.getKey().equals(whole.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(part -> contains(whole.getValue(), part))
                        .toList();
                for (int union = 0; union < 1 << Math.min(inside.size(), 10); union++) {
                    BitSet left = (BitSet) whole.getValue().clone();
                    for (int i = 0; i < Math.min(inside.size(), 10); i++) {
                        if ((union & 1 << i) != 0) {
                            left.andNot(inside.get(i));
                        }
                    }
                    if (left.cardinality() > 0
                            && (left.cardinality() < 5
                                    || left.stream().map(people::get).distinct().count() == 1)) {
                        fail("seed " + seed + ": " + left.cardinality() + " answers come out of " + whole.getKey());
                    }
                }
            }
        }
        assertThat(shownAbove).as("it does not simply hide everything").isGreaterThan(SEEDS / 2);
    }

    private static boolean contains(BitSet whole, BitSet part) {
        BitSet more = (BitSet) part.clone();
        more.andNot(whole);
        return more.isEmpty();
    }

    /** Gives each answer a number and each group the numbers of its answers. */
    private static BitSet members(Group<String> group, List<Integer> people, Map<String, BitSet> groups) {
        var mine = new BitSet();
        group.own().counts().forEach((number, times) -> {
            for (int i = 0; i < times; i++) {
                mine.set(people.size());
                people.add(number);
            }
        });
        group.parts().forEach(part -> mine.or(members(part, people, groups)));
        groups.put(group.key(), mine);
        return mine;
    }

    private static Group<String> country(Random random) {
        List<Group<String>> boards = new ArrayList<>();
        for (int b = 0; b <= random.nextInt(2); b++) {
            List<Group<String>> schools = new ArrayList<>();
            for (int s = 0; s <= random.nextInt(2); s++) {
                List<Group<String>> teams = new ArrayList<>();
                for (int t = 0; t <= random.nextInt(3); t++) {
                    teams.add(Group.of("team" + b + s + t, random(random)));
                }
                schools.add(Group.of("school" + b + s, teams));
            }
            boards.add(Group.of("board" + b, schools));
        }
        return Group.of("country", boards);
    }

    private static Tally random(Random random) {
        int scale = 1 + random.nextInt(5);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int answers = random.nextInt(11); answers > 0; answers--) {
            counts.merge(1 + random.nextInt(scale), 1, Integer::sum);
        }
        return Tally.of(counts);
    }

    private static List<Group<String>> teams(String sizes) {
        String[] each = sizes.split(" ");
        return IntStream.range(0, each.length)
                .mapToObj(i -> Group.of("team" + i, different(Integer.parseInt(each[i]))))
                .toList();
    }

    private static Tally different(int answers) {
        Map<Integer, Integer> counts = new HashMap<>();
        IntStream.range(0, answers).forEach(i -> counts.merge(1 + i % 5, 1, Integer::sum));
        return Tally.of(counts);
    }
}
