package nl.samenbeter.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form that stands in a model. Values are text everywhere: a whole number in digits, {@code true} or
 * {@code false}, a day as {@code 2026-09-24}, a time as {@code 15:30}, the id of an option or of a person; an empty text
 * is no answer.
 *
 * @param label in Dutch, as the model says it
 * @param readonly shows the default value, and nothing else is taken for an answer
 * @param min for a number, a day ({@code today} too) or a time
 * @param decision also becomes a variable of the process
 */
public record FormField(
        String id,
        String label,
        @Nullable String help,
        FormFieldType type,
        @Nullable String defaultValue,
        boolean required,
        boolean readonly,
        @Nullable String min,
        @Nullable String max,
        int minLength,
        int maxLength,
        List<Option> options,
        boolean decision) {

    /** In place of a day: the day on which the form is filled in. */
    static final String TODAY = "today";

    /** One answer to choose; the label in Dutch, as the model says it. */
    public record Option(String id, String label) {}

    /** The same field in the words of the reader's language. */
    public FormField inWords(String newLabel, @Nullable String newHelp, List<Option> newOptions) {
        return new FormField(
                id,
                newLabel,
                newHelp,
                type,
                defaultValue,
                required,
                readonly,
                min,
                max,
                minLength,
                maxLength,
                newOptions,
                decision);
    }

    /** What is kept of a typed text: nothing that no database takes, and lines only where there may be lines. */
    public String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String whole = withoutHalves(typed.replace("\0", "")).strip();
        return type == FormFieldType.TEXT ? whole : whole.replaceAll("\\R", " ");
    }

    private static String withoutHalves(String text) {
        return text.codePoints()
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * What is wrong with an answer, as a sentence with the field's label in it; whether a person is of the team is asked
     * elsewhere.
     *
     * @param value as {@link #clean} leaves it
     */
    public Optional<DomainException> check(String value, LocalDate today) {
        if (value.isEmpty()) {
            return required ? Optional.of(missing()) : Optional.empty();
        }
        return Optional.ofNullable(
                switch (type) {
                    case STRING, TEXT -> wrongText(value);
                    case LONG -> wrongNumber(value);
                    case BOOLEAN -> value.equals("true") || value.equals("false") ? null : notAnOption();
                    case DATE -> wrongDay(value, today);
                    case TIME -> wrongTime(value);
                    case ENUM -> options.stream().anyMatch(option -> option.id().equals(value)) ? null : notAnOption();
                    case PERSON -> null;
                });
    }

    /** What to do with a field that was left empty. */
    public DomainException missing() {
        return switch (type) {
            case STRING, TEXT, LONG -> new DomainException("tasks.answerMissing", label);
            case BOOLEAN, ENUM, PERSON -> new DomainException("tasks.answerNotChosen", label);
            case DATE -> new DomainException("tasks.answerNotADay", label);
            case TIME -> new DomainException("tasks.answerNotATime", label);
        };
    }

    private DomainException notAnOption() {
        return new DomainException("tasks.answerNotChosen", label);
    }

    DomainException notInTheTeam() {
        return new DomainException("tasks.answerNotInTheTeam", label);
    }

    private @Nullable DomainException wrongText(String value) {
        int length = value.length();
        if (length > maxLength) {
            return new DomainException("tasks.answerTooLong", label, length, maxLength, length - maxLength);
        }
        return length < minLength ? new DomainException("tasks.answerTooShort", label, length, minLength) : null;
    }

    private @Nullable DomainException wrongNumber(String value) {
        try {
            long number = Long.parseLong(value);
            if (min != null && number < Long.parseLong(min)) {
                return new DomainException("tasks.answerTooSmall", label, Long.parseLong(min));
            }
            return max != null && number > Long.parseLong(max)
                    ? new DomainException("tasks.answerTooBig", label, Long.parseLong(max))
                    : null;
        } catch (NumberFormatException noNumber) {
            return new DomainException("tasks.answerNotANumber", label);
        }
    }

    private @Nullable DomainException wrongDay(String value, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(value);
            LocalDate first = day(min, today);
            LocalDate last = day(max, today);
            if (first != null && day.isBefore(first)) {
                return new DomainException("tasks.answerTooEarly", label, first);
            }
            return last != null && day.isAfter(last) ? new DomainException("tasks.answerTooLate", label, last) : null;
        } catch (DateTimeException noDay) {
            return new DomainException("tasks.answerNotADay", label);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text, LocalDate today) {
        if (text == null) {
            return null;
        }
        return text.equals(TODAY) ? today : LocalDate.parse(text);
    }

    private @Nullable DomainException wrongTime(String value) {
        try {
            LocalTime time = LocalTime.parse(value);
            if (min != null && time.isBefore(LocalTime.parse(min))) {
                return new DomainException("tasks.answerTooEarly", label, min);
            }
            return max != null && time.isAfter(LocalTime.parse(max))
                    ? new DomainException("tasks.answerTooLate", label, max)
                    : null;
        } catch (DateTimeException noTime) {
            return new DomainException("tasks.answerNotATime", label);
        }
    }

    /** The default value as an answer; {@code today} is the day itself. */
    public String begin(LocalDate today) {
        if (defaultValue == null) {
            return "";
        }
        return type == FormFieldType.DATE && defaultValue.equals(TODAY) ? today.toString() : defaultValue;
    }

    /** What the process gets to know of an answer. */
    @Nullable
    Object decided(String value) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (type) {
            case LONG -> Long.valueOf(value);
            case BOOLEAN -> Boolean.valueOf(value);
            default -> value;
        };
    }
}
