package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.shared.ProgrammeId;

/**
 * A programme in a list of timelines.
 *
 * @param coaches of its team today, by name
 * @param weeks of all its runs, by Monday
 * @param today local date of the school
 * @param mayChange it is going on, and the reader may change it
 */
public record TimelineRow(
        ProgrammeRow programme,
        String schoolName,
        Region region,
        List<String> coaches,
        List<ProgrammeWeek> weeks,
        LocalDate today,
        boolean mayChange) {

    public ProgrammeId id() {
        return programme.id();
    }

    /** The week that begins next. */
    public Optional<ProgrammeWeek> next() {
        return weeks.stream().filter(week -> week.monday().isAfter(today)).findFirst();
    }
}
