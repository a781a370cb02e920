package nl.samenbeter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing JVM at random moments, with its database server and without, and counts the rows. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KillTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedRowHoweverItIsKilled() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int acknowledged = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            var child = new Child();
            acknowledged = child.checkFound(acknowledged, "seed " + seed + ", round " + round);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50 + random.nextInt(600));
            while (System.nanoTime() < end) {
                acknowledged = child.nextAcknowledged();
            }
            List<ProcessHandle> server = round == 1 || round == 3 ? server() : List.of();
            if (round == 3) {
                server.forEach(ProcessHandle::destroyForcibly);
            }
            child.kill();
            if (round == 1) {
                server.forEach(ProcessHandle::destroyForcibly);
            }
            acknowledged = child.lastAcknowledged(acknowledged);
            if (round == 2) {
                var unlucky = new Child();
                unlucky.process.waitFor(random.nextInt(2000), TimeUnit.MILLISECONDS);
                unlucky.kill();
                acknowledged = unlucky.lastAcknowledged(acknowledged);
            }
        }
        assertThat(acknowledged).isGreaterThan(ROUNDS);
    }

    @AfterEach
    void stopTheLastServer() throws Exception {
        LeftoverServer.stop(folder.resolve("data").toRealPath().resolve("postgres"));
    }

    private List<ProcessHandle> server() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private final class Child {

        final Process process;
        final BufferedReader output;

        Child() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Duser.timezone=UTC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WriteLoop.class.getName(),
                            folder.resolve("data").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            output = process.inputReader();
        }

        /** All rows that were acknowledged, at most the last two (not counted, on its way) besides, and no gap. */
        int checkFound(int acknowledged, String where) throws IOException {
            String line = output.readLine();
            assertThat(line).as(where).startsWith("found ");
            String[] words = line.split(" ");
            int last = Integer.parseInt(words[2]);
            assertThat(last).as(where).isBetween(acknowledged, acknowledged + 2);
            assertThat(Integer.parseInt(words[1])).as(where).isEqualTo(last);
            return last;
        }

        int nextAcknowledged() throws IOException {
            return Integer.parseInt(output.readLine().substring("wrote ".length()));
        }

        /** By its handle, for {@link Process#destroyForcibly()} throws away what was said and not yet read. */
        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }

        /** What it said before it died and nobody has read yet; its last line may be cut short, so it does not count. */
        int lastAcknowledged(int before) {
            List<String> rest = output.lines().toList();
            return rest.stream()
                    .limit(Math.max(0, rest.size() - 1))
                    .filter(line -> line.startsWith("wrote "))
                    .mapToInt(line -> Integer.parseInt(line.substring("wrote ".length())))
                    .max()
                    .orElse(before);
        }
    }
}
