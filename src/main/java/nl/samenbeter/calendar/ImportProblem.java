package nl.samenbeter.calendar;

import java.util.List;

/**
 * Why a line of an import is refused.
 *
 * @param line the line of the file; 1 is the header
 * @param code text key is {@code error.} and this code
 * @param arguments values for that text
 * @param confirmable the line may be right all the same: it is taken once somebody has confirmed it
 */
public record ImportProblem(int line, String code, List<Object> arguments, boolean confirmable) {

    static ImportProblem error(int line, String reason, Object... arguments) {
        return new ImportProblem(line, "calendar.import." + reason, List.of(arguments), false);
    }

    static ImportProblem doubt(int line, String reason, Object... arguments) {
        return new ImportProblem(line, "calendar.import." + reason, List.of(arguments), true);
    }
}
