package nl.samenbeter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.TryBudgets.Budget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TryBudgetsTest {

    private static final Budget TEN = new Budget("test", 10, Duration.ofSeconds(6));

    @Autowired
    JdbcClient jdbc;

    final Moving clock = new Moving();
    final String who = UUID.randomUUID().toString();
    TryBudgets one;
    TryBudgets other;

    @BeforeEach
    void givenTwoNodes() {
        one = new TryBudgets(jdbc, clock);
        other = new TryBudgets(jdbc, clock);
    }

    @Test
    void nodesSpendOneBudgetTogether() {
        assertThat(IntStream.range(0, 5)).allMatch(n -> one.take(TEN, who));
        assertThat(IntStream.range(0, 5)).allMatch(n -> other.take(TEN, who));

        assertThat(one.take(TEN, who)).isFalse();
        assertThat(other.take(TEN, who)).isFalse();
        assertThat(one.take(TEN, UUID.randomUUID().toString())).isTrue();
        assertThat(one.take(new Budget("another", 10, Duration.ofSeconds(6)), who))
                .isTrue();
    }

    @Test
    void aThousandTriesAreTenAndThenOneEachTime() {
        assertThat(IntStream.range(0, 1_000).filter(n -> (n % 2 == 0 ? one : other).take(TEN, who)))
                .hasSize(10);

        clock.now = clock.now.plusSeconds(6);
        assertThat(one.take(TEN, who)).isTrue();
        assertThat(other.take(TEN, who)).isFalse();
        clock.now = clock.now.plusSeconds(3);
        assertThat(one.take(TEN, who)).isFalse();
        clock.now = clock.now.plusSeconds(3);
        assertThat(one.take(TEN, who)).isTrue();

        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(IntStream.range(0, 20).filter(n -> one.take(TEN, who))).hasSize(10);
    }

    @Test
    void aRightCodeCostsNothing() {
        IntStream.range(0, 50).forEach(n -> {
            assertThat(one.take(TEN, who)).isTrue();
            other.giveBack(TEN, who);
        });
    }

    @Test
    void whatIsFullAgainIsForgottenAndNobodyIsNamed() {
        one.take(TEN, who);
        assertThat(rows(who)).isZero();
        long before = rows("%");

        clock.now = clock.now.plusSeconds(60);
        one.sweep();

        assertThat(rows("%")).isLessThan(before);
    }

    private long rows(String like) {
        return jdbc.sql("select count(*) from try_budget where who like ?")
                .param(like)
                .query(Long.class)
                .single();
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-09-15T08:00:00Z");

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
    }
}
