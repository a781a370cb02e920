package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftKeeperTest {

    private Instant now = Instant.parse("2026-09-23T09:02:00Z");
    private String text = "";
    private final List<String> saved = new ArrayList<>();
    private final List<Duration> later = new ArrayList<>();
    private final DraftKeeper keeper = new DraftKeeper(
            () -> Map.of("text", text),
            fields -> {
                saved.add(fields.get("text"));
                return now;
            },
            later::add,
            new Clock() {

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    private void type(String more) {
        text += more;
        keeper.changed();
    }

    @Test
    void savesTheFirstChangeAtOnce() {
        type("a");
        assertThat(saved).containsExactly("a");
    }

    @Test
    void restsBetweenSavesAndKeepsTheLastChange() {
        type("a");
        now = now.plusSeconds(1);
        type("b");
        type("c");
        assertThat(saved).containsExactly("a");
        assertThat(later).containsOnly(Duration.ofSeconds(2));

        keeper.flush();
        assertThat(saved).containsExactly("a", "abc");
    }

    @Test
    void savesAgainAfterTheRest() {
        type("a");
        now = now.plus(DraftKeeper.REST);
        type("b");
        assertThat(saved).containsExactly("a", "ab");
    }

    @Test
    void savesNothingThatDidNotChange() {
        keeper.flush();
        keeper.changed();
        type("a");
        keeper.flush();
        assertThat(saved).containsExactly("a");
    }

    @Test
    void savesNothingMoreOnceItIsFinished() {
        type("a");
        type("b");
        keeper.stop();
        keeper.flush();
        assertThat(saved).containsExactly("a");
    }
}
