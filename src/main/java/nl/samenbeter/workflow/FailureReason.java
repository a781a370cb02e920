package nl.samenbeter.workflow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a step failed, without anybody's words: the message of an exception may hold what people wrote, so only those of our
 * own exceptions, which carry codes and ids, come out.
 *
 * @param type class of the first cause, without its package
 * @param code what our own exception says
 */
public record FailureReason(
        Kind kind, String type, @Nullable String code) {

    public enum Kind {
        OURS,
        DATABASE,
        ENGINE,
        OTHER
    }

    private static final int LONGEST_CODE = 120;
    private static final Pattern CAUSE = Pattern.compile("^(?:Caused by: )?([\\w.]+(?:\\$\\w+)*)(?:: (.*))?$");
    private static final List<String> OF_THE_DATABASE =
            List.of("java.sql.", "org.postgresql.", "org.springframework.dao.", "org.springframework.jdbc.");

    /** @param stack as the engine keeps it; absent when it kept none */
    static FailureReason of(@Nullable String stack) {
        return Optional.ofNullable(stack)
                .flatMap(FailureReason::firstCause)
                .orElse(new FailureReason(Kind.OTHER, "", null));
    }

    private static Optional<FailureReason> firstCause(String stack) {
        return stack.lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .map(CAUSE::matcher)
                .filter(Matcher::matches)
                .filter(cause -> cause.group(1).contains("."))
                .reduce((one, deeper) -> deeper)
                .map(FailureReason::of);
    }

    private static FailureReason of(Matcher cause) {
        String name = cause.group(1);
        String type = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        Kind kind = kind(name);
        String said = kind == Kind.OURS ? cause.group(2) : null;
        return new FailureReason(
                kind, type, said == null ? null : said.substring(0, Math.min(said.length(), LONGEST_CODE)));
    }

    private static Kind kind(String name) {
        if (name.startsWith("nl.samenbeter.")) {
            return Kind.OURS;
        }
        if (OF_THE_DATABASE.stream().anyMatch(name::startsWith)) {
            return Kind.DATABASE;
        }
        return name.startsWith("org.camunda.") ? Kind.ENGINE : Kind.OTHER;
    }
}
