package nl.samenbeter.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the models together must ask of a team, as a programme office wrote it down beside them: a change of the plan is
 * then seen, and meant.
 */
public final class ProgrammeNorm {

    public static final Path FILE = Path.of("bpmn/uren-en-rijen.txt");

    private static final String ROWS = "Rijen";

    private final Map<String, String> written;

    private ProgrammeNorm(Map<String, String> written) {
        this.written = written;
    }

    public static ProgrammeNorm read() {
        try {
            return of(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProgrammeNorm of(List<String> lines) {
        return new ProgrammeNorm(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0].strip(), parts -> parts[1].strip(), (a, b) -> b, LinkedHashMap::new)));
    }

    /**
     * One sentence per difference.
     *
     * @param counted numbers by the words of the file, from the models
     * @param rows all rows in the models
     */
    public List<String> problems(Map<String, Integer> counted, List<String> rows) {
        List<String> problems = new ArrayList<>();
        counted.forEach((what, number) -> {
            String wanted = written.get(what);
            if (wanted == null) {
                problems.add(what + " is in de modellen " + number + ", en staat niet in " + FILE
                        + ". Zet er een regel bij.");
            } else if (!wanted.equals(number.toString())) {
                problems.add(what + " is in de modellen " + number + ", in " + FILE + " staat " + wanted
                        + ". Pas het model aan, of het getal als je het zo bedoelt.");
            }
        });
        written.keySet().stream()
                .filter(what -> !what.equals(ROWS) && !counted.containsKey(what))
                .forEach(what ->
                        problems.add(what + " staat in " + FILE + ", maar niet in de modellen. Haal de regel weg."));
        rows(rows, problems);
        return problems;
    }

    private void rows(List<String> rows, List<String> problems) {
        var wanted = new TreeSet<>(Arrays.asList(written.getOrDefault(ROWS, "").split(" ")));
        var seen = new TreeSet<String>();
        for (String row : rows) {
            if (!seen.add(row)) {
                problems.add("Rij " + row
                        + " staat twee keer in de modellen. Geef één van de twee bij plan.row een ander nummer.");
            } else if (!wanted.remove(row)) {
                problems.add("Rij " + row + " staat in de modellen, maar niet in " + FILE
                        + ". Zet hem erbij als je hem zo bedoelt.");
            }
        }
        wanted.removeIf(String::isEmpty);
        wanted.forEach(row -> problems.add(
                "Rij " + row + " staat in " + FILE + ", maar niet in de modellen. Teken hem, of haal hem daar weg."));
    }
}
