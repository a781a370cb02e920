package nl.samenbeter.calendar;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a line of an import is refused.
 *
 * @param line the line of the file; 1 is the header
 * @param code text key is {@code error.} and this code
 * @param arguments values for that text, the line first
 * @param confirmable the line may be right all the same: it is taken once somebody has confirmed it
 */
public record ImportProblem(int line, String code, List<Object> arguments, boolean confirmable) {

    static ImportProblem error(int line, String reason, Object... arguments) {
        return new ImportProblem(line, "calendar.import." + reason, withLine(line, arguments), false);
    }

    static ImportProblem doubt(int line, String reason, Object... arguments) {
        return new ImportProblem(line, "calendar.import." + reason, withLine(line, arguments), true);
    }

    private static List<Object> withLine(int line, Object[] arguments) {
        return Stream.concat(Stream.of(line), Stream.of(arguments)).toList();
    }
}
