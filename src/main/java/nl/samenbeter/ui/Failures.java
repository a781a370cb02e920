package nl.samenbeter.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.samenbeter.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong, as a sentence for the person: a business "no" by its own text, a lost race, a missing right, and for
 * everything else a code that stands in the log too. Never a stack trace, never the words of an exception.
 */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** By name, since this room knows neither the database nor the engine. */
    private static final Set<String> RACES = Set.of(
            "org.springframework.dao.OptimisticLockingFailureException",
            "org.springframework.dao.PessimisticLockingFailureException",
            "org.springframework.dao.DuplicateKeyException",
            "org.camunda.bpm.engine.OptimisticLockingException",
            "org.camunda.bpm.engine.TaskAlreadyClaimedException",
            "org.camunda.bpm.engine.exception.NullValueException");

    private static final Set<String> REFUSALS = Set.of(
            "org.springframework.security.access.AccessDeniedException",
            "com.vaadin.flow.router.AccessDeniedException",
            "com.vaadin.flow.server.auth.AccessDeniedException");

    private Failures() {}

    /** The sentence for this failure; an unknown one is logged with the code that the sentence names. */
    public static String sentence(Throwable failure) {
        Optional<DomainException> refusal = domain(failure);
        if (refusal.isPresent()) {
            return Texts.text(
                    "error." + refusal.get().code(), words(refusal.get().arguments()));
        }
        if (isRace(failure)) {
            LOG.info("Lost a race: {}", failure.toString());
            return Texts.text("ui.error.race");
        }
        if (is(failure, REFUSALS)) {
            return Texts.text("ui.error.noAccess");
        }
        String code = code();
        LOG.error("Failure {}", code, failure);
        return Texts.text("ui.error.unknown", code);
    }

    /** Days and moments as a person says them; numbers stay numbers, for plurals. */
    private static Object[] words(Object... arguments) {
        return Arrays.stream(arguments).map(Failures::word).toArray();
    }

    private static Object word(Object argument) {
        return switch (argument) {
            case LocalDate day -> Dates.longDay(day);
            case LocalDateTime moment -> Dates.moment(moment);
            case Collection<?> several ->
                several.stream().map(Failures::word).map(Object::toString).collect(Collectors.joining("; "));
            default -> argument;
        };
    }

    /** Shows the sentence as a notification in the current window. Prefer an inline notice in forms. */
    public static void show(Throwable failure) {
        String sentence = sentence(failure);
        if (UI.getCurrent() != null) {
            Notices.error(sentence);
        }
    }

    /**
     * Does it, or says in the current window what went wrong; what was typed stays.
     *
     * @return whether it was done
     */
    public static boolean trying(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException failure) {
            show(failure);
            return false;
        }
    }

    /** Whether somebody else was faster: a stale version, a task that is done or taken. */
    public static boolean isRace(Throwable failure) {
        return is(failure, RACES) || isNullInTheEngine(failure);
    }

    /** The business "no" in this failure or in one of its causes. */
    public static Optional<DomainException> domain(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    static String code() {
        return HexFormat.of().withUpperCase().toHexDigits((short)
                ThreadLocalRandom.current().nextInt());
    }

    /** The engine itself stumbles so when a task vanishes under it (peers 4b). */
    private static boolean isNullInTheEngine(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof NullPointerException
                    && t.getStackTrace().length > 0
                    && t.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.impl.")) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Throwable failure, Set<String> names) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            for (Class<?> type = t.getClass(); type != null; type = type.getSuperclass()) {
                if (names.contains(type.getName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
