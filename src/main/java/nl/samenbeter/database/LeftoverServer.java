package nl.samenbeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of an earlier start whose JVM was killed: it lives on and must stop before a new one may start. */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LeftoverServer() {}

    /** Stops the server that runs on this cluster, if any; call it with the data folder locked. */
    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> process = process(pidFile);
        if (process.isPresent() && serves(process.get(), cluster)) {
            LOG.info("Stopping the database server that an earlier start left running");
            interrupt(process.get());
        }
        if (!await(() -> backends(cluster).isEmpty())) {
            throw new StartRefusedException("The database server of an earlier start still runs on " + cluster
                    + ": stop its processes and start again.");
        }
        if (process.isPresent() && process.get().isAlive()) {
            // the number now belongs to another program, or to a process that nobody buried
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        String program = process.info().command().orElse("");
        String name = Path.of(program).getFileName() == null
                ? ""
                : Path.of(program).getFileName().toString();
        return name.startsWith("postgres")
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    private static void interrupt(ProcessHandle server) throws IOException {
        if (isWindows()) {
            server.destroy();
        } else {
            signal("-INT", server);
            if (!await(() -> isGone(server))) {
                signal("-QUIT", server);
            }
        }
        await(() -> isGone(server));
    }

    /** Nobody may have buried it: then it has a number still, but no program. */
    private static boolean isGone(ProcessHandle server) {
        return !server.isAlive() || server.info().command().isEmpty();
    }

    private static void signal(String signal, ProcessHandle server) throws IOException {
        var kill = new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Server processes work inside the cluster's folder; only Linux tells, elsewhere the server's own lock must do. */
    private static List<Path> backends(Path cluster) {
        Path proc = Path.of("/proc");
        if (!Files.isDirectory(proc.resolve("self"))) {
            return List.of();
        }
        try (var processes = Files.list(proc)) {
            return processes
                    .filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .filter(process -> worksIn(process, cluster))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean worksIn(Path process, Path cluster) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readString(process.resolve("comm")).startsWith("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
