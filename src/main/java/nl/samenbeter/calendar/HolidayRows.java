package nl.samenbeter.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.samenbeter.shared.DateRange;

/** Collects what a reader finds, whatever the format. */
final class HolidayRows {

    private final List<HolidayRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Function<String, Optional<LocalDate>> dates;

    HolidayRows(Function<String, Optional<LocalDate>> dates) {
        this.dates = dates;
    }

    void add(int line, String schoolYear, String holiday, String region, String firstDay, String lastDay) {
        var startYear = known(line, "schoolYear", schoolYear, HolidayWords.startYear(schoolYear));
        var kind = known(line, "kind", holiday, HolidayWords.kind(holiday));
        var regions = HolidayWords.regions(region);
        known(line, "region", region, regions.stream().findFirst());
        var first = known(line, "date", firstDay, dates.apply(firstDay));
        var last = known(line, "date", lastDay, dates.apply(lastDay));
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            refuse(line, "backwards", firstDay, lastDay);
        } else if (startYear.isPresent() && kind.isPresent() && first.isPresent() && last.isPresent()) {
            var official =
                    new OfficialHoliday(kind.get(), HolidayWords.name(holiday), new DateRange(first.get(), last.get()));
            regions.forEach(one -> rows.add(new HolidayRow(line, one, startYear.get(), official)));
        }
    }

    void refuse(int line, String reason, Object... arguments) {
        problems.add(ImportProblem.error(line, reason, arguments));
    }

    HolidayImport checked() {
        return HolidayImport.checked(rows, problems);
    }

    private <T> Optional<T> known(int line, String reason, String text, Optional<T> value) {
        if (value.isEmpty()) {
            refuse(line, reason, text.strip());
        }
        return value;
    }
}
