package nl.samenbeter;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints the ten slowest tests, so that the budget of a run can be kept; registered under {@code META-INF/services}. */
public class SlowestTests implements TestExecutionListener {

    private final Map<String, Instant> started = new ConcurrentHashMap<>();
    private final Map<String, Duration> took = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            started.put(test.getUniqueId(), Instant.now());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Instant start = started.remove(test.getUniqueId());
        if (start != null) {
            took.merge(name(test), Duration.between(start, Instant.now()), Duration::plus);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (took.size() < 10) {
            return;
        }
        System.out.println("The slowest tests, in seconds:");
        took.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
                .limit(10)
                .forEach(
                        test -> System.out.printf("%8.1f  %s%n", test.getValue().toMillis() / 1000.0, test.getKey()));
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getClassName().replaceFirst(".*\\.", "") + "." + method.getMethodName())
                .orElse(test.getDisplayName());
    }
}
