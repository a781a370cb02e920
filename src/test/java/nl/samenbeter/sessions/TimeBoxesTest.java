package nl.samenbeter.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeBoxesTest {

    private static final int MINUTE = 60;

    @Test
    void aDailySessionOfTenMinutesLooksAtTheGoalsInPassing() {
        assertThat(minutes(10)).containsExactly(1, 1, 0, 4, 2, 2);
    }

    @Test
    void theWeeksSessionOfFifteenMinutesTakesTimeForTheGoals() {
        assertThat(minutes(15)).containsExactly(2, 2, 4, 4, 2, 1);
    }

    @Test
    void anotherLengthKeepsTheProportions() {
        for (int length = 5; length <= 30; length++) {
            int planned = length * MINUTE;
            assertThat(seconds(length).stream().mapToInt(Integer::intValue).sum())
                    .isBetween(planned - 3, planned + 3);
        }
        assertThat(minutes(30)).containsExactly(4, 4, 8, 8, 4, 2);
    }

    private static List<Integer> minutes(int length) {
        return seconds(length).stream().map(seconds -> seconds / MINUTE).toList();
    }

    private static List<Integer> seconds(int length) {
        return Arrays.stream(SessionPart.values())
                .map(part -> TimeBoxes.seconds(part, length))
                .toList();
    }
}
