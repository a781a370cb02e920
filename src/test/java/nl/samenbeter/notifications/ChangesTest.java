package nl.samenbeter.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.samenbeter.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ChangesTest {

    private static final ChangeScope EVERYWHERE = new ChangeScope(null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    final Moving clock = new Moving();
    final ChangeScope team = new ChangeScope(UUID.randomUUID());
    final ChangeScope other = new ChangeScope(UUID.randomUUID());
    ChangeFeed feed;

    @BeforeEach
    void givenANodeThatLooksWhenItIsTold() {
        jdbc.sql("delete from change_row").update();
        feed = new ChangeFeed(new ChangeRows(jdbc), clock);
    }

    private void change(ChangeScope... scopes) {
        transaction.executeWithoutResult(status -> changes.changed(ChangeKind.TASKS, List.of(scopes)));
    }

    private int rows() {
        return jdbc.sql("select count(*) from change_row").query(Integer.class).single();
    }

    private Screen screen(ChangeScope... scopes) {
        var screen = new Screen(Set.of(scopes));
        feed.add(screen);
        return screen;
    }

    @Test
    void aScreenHearsOfItsOwnTeamOnceAndNotOfAnother() {
        Screen mine = screen(team, EVERYWHERE);
        Screen theirs = screen(other);
        feed.look();
        change(team, team);
        feed.look();
        feed.look();
        assertThat(mine.told).isOne();
        assertThat(theirs.told).isZero();
        change(EVERYWHERE);
        feed.look();
        assertThat(mine.told).isEqualTo(2);
    }

    @Test
    void oneTransactionWritesOnceAndARolledBackOneNothing() {
        transaction.executeWithoutResult(status -> {
            changes.changed(ChangeKind.TASKS, List.of(team));
            changes.changed(ChangeKind.TASKS, List.of(team, other));
            assertThat(rows()).isZero();
        });
        assertThat(rows()).isEqualTo(2);
        transaction.executeWithoutResult(status -> {
            changes.changed(ChangeKind.TASKS, List.of(team));
            status.setRollbackOnly();
        });
        assertThat(rows()).isEqualTo(2);
        assertThatThrownBy(() -> changes.changed(ChangeKind.TASKS, List.of(team)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nothingIsReadWhileNobodyListens() {
        var unreadable = new ChangeFeed(new ChangeRows(null), clock);
        unreadable.look();
        Screen screen = screen(team);
        feed.look();
        feed.remove(screen);
        change(team);
        feed.look();
        assertThat(screen.told).isZero();
    }

    @Test
    void whatHappenedWhileAScreenWasBeingDrawnIsHeard() {
        change(team);
        Screen first = screen(team);
        feed.look();
        assertThat(first.told).isOne();
        Screen second = screen(team);
        assertThat(second.told).isOne();
        clock.ahead(Duration.ofSeconds(6));
        feed.look();
        assertThat(screen(team).told).isZero();
    }

    @Test
    void aNodeThatStoodStillTellsEverybody() {
        Screen screen = screen(team);
        feed.look();
        clock.ahead(Duration.ofMinutes(6));
        feed.look();
        assertThat(screen.told).isOne();
    }

    @Test
    void aRowIsHeardOfHoweverLateItsTransactionCommits() throws Exception {
        Screen slow = screen(team);
        Screen fast = screen(other);
        feed.look();
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                insert(team);
                written.countDown();
                await(commit);
            }));
            written.await();
            change(other);
            feed.look();
            assertThat(fast.told).isOne();
            assertThat(slow.told).isZero();
            change(other);
            feed.look();
            feed.look();
            assertThat(fast.told).isEqualTo(2);
            commit.countDown();
            late.get();
            feed.look();
            feed.look();
            assertThat(slow.told).isOne();
            assertThat(fast.told).isEqualTo(2);
        }
    }

    @Test
    void noneOfManyConcurrentRowsIsMissedOrHeardTwice() throws Exception {
        int writers = 4;
        int each = 60;
        var heard = ConcurrentHashMap.<UUID>newKeySet();
        var twice = new ArrayList<UUID>();
        var rows = new ChangeRows(jdbc);
        var expected = ConcurrentHashMap.<UUID>newKeySet();
        rows.next(clock.instant());
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            var id = UUID.randomUUID();
                            expected.add(id);
                            transaction.executeWithoutResult(status -> {
                                insert(new ChangeScope(id));
                                spin(ThreadLocalRandom.current().nextInt(3_000_000));
                            });
                        }
                    }))
                    .toList();
            boolean running = true;
            while (running) {
                running = all.stream().anyMatch(one -> !one.isDone());
                for (Change change : rows.next(clock.instant())) {
                    UUID id = change.scope().id();
                    if (!heard.add(id)) {
                        twice.add(id);
                    }
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(heard).hasSize(writers * each).isEqualTo(expected);
        assertThat(twice).isEmpty();
    }

    @Test
    void aForgottenScreenIsLetGo() {
        var forgotten = new WeakReference<>(screen(team));
        Instant until = Instant.now().plusSeconds(20);
        while (feed.size() > 0 && Instant.now().isBefore(until)) {
            System.gc();
        }
        assertThat(forgotten.get()).isNull();
        assertThat(feed.size()).isZero();
    }

    @Test
    void oldRowsAreSwept() {
        change(team);
        feed.sweep();
        assertThat(rows()).isOne();
        clock.ahead(Duration.ofMinutes(11));
        feed.sweep();
        assertThat(rows()).isZero();
    }

    /** At once, as a transaction does that goes on for a while after its change. */
    private void insert(ChangeScope scope) {
        jdbc.sql("""
                        insert into change_row (xid, kind, scope_id, written_at)
                        values (pg_current_xact_id(), 'TASKS', ?, ?)""").params(scope.id(), java.sql.Timestamp.from(Instant.now())).update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void spin(int nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static final class Screen implements ChangeListener {

        final Set<ChangeScope> scopes;
        int told;

        Screen(Set<ChangeScope> scopes) {
            this.scopes = scopes;
        }

        @Override
        public boolean isConcernedBy(Change change) {
            return scopes.contains(change.scope());
        }

        @Override
        public void lookAgain() {
            told++;
        }
    }

    private static final class Moving extends Clock {

        private Duration ahead = Duration.ZERO;

        void ahead(Duration more) {
            ahead = ahead.plus(more);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
