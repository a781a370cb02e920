package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.samenbeter.shared.DomainException;

/**
 * Why something was not done for one of many programmes: a code with the text {@code error.<code>}, and its arguments,
 * which are days, numbers and texts.
 */
public record BulkRefusal(String code, List<Object> arguments) {

    private static final String DAY = "day:";
    private static final String NUMBER = "number:";
    private static final String TEXT = "text:";

    static BulkRefusal of(DomainException refused) {
        return new BulkRefusal(refused.code(), List.of(refused.arguments()));
    }

    static BulkRefusal of(String code) {
        return new BulkRefusal(code, List.of());
    }

    static BulkRefusal read(String code, String[] stored) {
        return new BulkRefusal(
                code, Arrays.stream(stored).map(BulkRefusal::argument).toList());
    }

    String[] stored() {
        return arguments.stream()
                .map(argument -> switch (argument) {
                    case LocalDate day -> DAY + day;
                    case Integer number -> NUMBER + number;
                    default -> TEXT + argument;
                })
                .toArray(String[]::new);
    }

    private static Object argument(String stored) {
        String value = stored.substring(stored.indexOf(':') + 1);
        if (stored.startsWith(DAY)) {
            return LocalDate.parse(value);
        }
        return stored.startsWith(NUMBER) ? (Object) Integer.valueOf(value) : value;
    }

    /** For whoever makes a sentence of it. */
    public DomainException exception() {
        return new DomainException(code, arguments.toArray());
    }
}
