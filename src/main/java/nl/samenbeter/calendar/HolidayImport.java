package nl.samenbeter.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An official set as it was read, with everything that is wrong with it. A published set has had a wrong month in it
 * (domain 6.1), so each length is checked: autumn, spring and May 9 days, Christmas 16, summer 44 (rulings 23).
 */
record HolidayImport(List<HolidayRow> rows, List<ImportProblem> problems) {

    HolidayImport {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Adds to what the reader found what is wrong with the rows themselves. */
    static HolidayImport checked(List<HolidayRow> rows, List<ImportProblem> found) {
        var problems = new ArrayList<>(found);
        if (rows.isEmpty() && found.isEmpty()) {
            problems.add(ImportProblem.error(1, "empty"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var holiday = row.holiday();
            if (holiday.startYear() != row.startYear()) {
                problems.add(ImportProblem.error(
                        row.line(), "otherYear", holiday.name(), SchoolYear.label(row.startYear())));
            }
            if (!seen.add(row.region() + " " + row.startYear() + " " + holiday.kind())) {
                problems.add(ImportProblem.error(row.line(), "twice", holiday.name()));
            } else {
                for (var earlier : rows.subList(0, i)) {
                    if (earlier.overlaps(row)) {
                        problems.add(ImportProblem.error(
                                row.line(),
                                "overlap",
                                holiday.name(),
                                earlier.holiday().name()));
                    }
                }
            }
            int expected = holiday.kind().officialDays();
            if (holiday.range().days() != expected) {
                problems.add(ImportProblem.doubt(
                        row.line(), "length", holiday.name(), holiday.range().days(), expected));
            }
        }
        return new HolidayImport(rows, problems);
    }

    /** Adds what does not go together with official dates that are there already and stay. */
    HolidayImport against(List<HolidayRow> present) {
        var all = new ArrayList<>(problems);
        for (var row : rows) {
            present.stream()
                    .filter(other -> row.overlaps(other) && rows.stream().noneMatch(one -> one.replaces(other)))
                    .forEach(other -> all.add(ImportProblem.error(
                            row.line(),
                            "overlap",
                            row.holiday().name(),
                            other.holiday().name())));
        }
        return new HolidayImport(rows, all);
    }

    /** What still stands in the way when these lines have been confirmed. */
    List<ImportProblem> refusals(Set<Integer> confirmedLines) {
        return problems.stream()
                .filter(problem -> !problem.confirmable() || !confirmedLines.contains(problem.line()))
                .toList();
    }
}
