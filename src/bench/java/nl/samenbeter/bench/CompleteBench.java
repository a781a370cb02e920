package nl.samenbeter.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.samenbeter.Wire;
import nl.samenbeter.tasks.TaskId;

/** Finishing a task: through the product, and on the bare engine with a row of its own and a row of audit. */
final class CompleteBench {

    private static final int ROUNDS = 5;
    private static final int MAKERS = 4;
    private static final List<Integer> CLIENTS = List.of(1, 4);

    /** More than the bare engine with its two rows: rulings 48. */
    private static final int ALLOWED = 2;

    private final Product product;
    private final int warmUp;
    private final int perRound;
    private final Deque<TaskId> ours = new ArrayDeque<>();
    private final Deque<String> theirs = new ArrayDeque<>();
    private int done;

    CompleteBench(Product product, Size size) {
        this.product = product;
        warmUp = size.of(300, 2000, 2000);
        perRound = size.of(40, 300, 2000);
    }

    void run() {
        try (var bare = new BareFinish(product)) {
            var work = new FinishWork(product);
            int number = warmUp + ROUNDS * CLIENTS.size() * perRound + 1;
            System.out.println("Making " + number + " tasks for each ...");
            ours.addAll(make(work.keys(number), work::begin));
            theirs.addAll(make(IntStream.range(0, number).boxed().toList(), i -> bare.begin(work.variables())));
            product.jdbc().sql("analyze").update();
            bare.jdbc().sql("analyze").update();
            Consumer<TaskId> our = task -> work.finish(task);
            Consumer<String> their = task -> bare.finish(task, work.person().value(), FinishWork.TYPED);

            together(work, 1, warmUp, ours, our);
            together(work, 1, warmUp, theirs, their);
            count(work, bare, our, their);
            for (int clients : CLIENTS) {
                rounds(work, clients, our, their);
            }
            work.check(done);
            int rows = bare.jdbc()
                    .sql("select count(*) from bare_row join bare_audit using (task_id)")
                    .query(Integer.class)
                    .single();
            WrongResult.unless(rows == done, "the bare engine finished " + rows + " instead of " + done);
        }
    }

    private void count(FinishWork work, BareFinish bare, Consumer<TaskId> our, Consumer<String> their) {
        work.signIn();
        Wire.Calls ourCalls = product.wire().during(() -> our.accept(ours.pop()));
        Wire.Calls theirCalls = bare.wire().during(() -> their.accept(theirs.pop()));
        done++;
        ourCalls.print("Product");
        theirCalls.print("Bare engine with two rows");
        int more = ourCalls.roundTrips() - theirCalls.roundTrips();
        System.out.printf("%d round trips more, %d allowed%s%n%n", more, ALLOWED, more > ALLOWED ? ": MISSED" : "");
        WrongResult.unless(ourCalls.commits() == 1, "one transaction, not " + ourCalls.commits());
    }

    private void rounds(FinishWork work, int clients, Consumer<TaskId> our, Consumer<String> their) {
        var ourTimes = new Times[ROUNDS];
        var theirTimes = new Times[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ourTimes[round] = together(work, clients, perRound, ours, our);
            theirTimes[round] = together(work, clients, perRound, theirs, their);
            work.check(done);
        }
        System.out.println(clients == 1 ? "One client" : clients + " clients");
        System.out.println("    product      " + Times.all(ourTimes));
        System.out.println("    bare engine  " + Times.all(theirTimes));
        System.out.println("    product / bare engine: " + Times.ratio(ourTimes, theirTimes));
    }

    private <T> Times together(FinishWork work, int clients, int number, Deque<T> tasks, Consumer<T> finish) {
        Queue<T> batch = new ConcurrentLinkedQueue<>();
        IntStream.range(0, number).forEach(i -> batch.add(tasks.pop()));
        var times = new Times();
        parallel(IntStream.range(0, clients)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    work.signIn();
                    for (T task = batch.poll(); task != null; task = batch.poll()) {
                        T next = task;
                        times.measure(() -> finish.accept(next));
                    }
                    return true;
                })
                .toList());
        if (tasks == ours) {
            done += number;
        }
        return times;
    }

    private static <K, T> List<T> make(List<K> keys, Function<K, T> maker) {
        return parallel(
                keys.stream().<Callable<T>>map(key -> () -> maker.apply(key)).toList());
    }

    private static <T> List<T> parallel(List<Callable<T>> calls) {
        try (var threads = Executors.newFixedThreadPool(MAKERS)) {
            var results = new ArrayList<T>();
            for (Future<T> one : threads.invokeAll(calls)) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
