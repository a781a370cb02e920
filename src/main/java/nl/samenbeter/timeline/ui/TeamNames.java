package nl.samenbeter.timeline.ui;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineRow;
import nl.samenbeter.ui.Texts;

/** What the reader calls each programme; one that is not the reader's has no name. */
record TeamNames(Map<ProgrammeId, TimelineRow> rows, boolean manySchools) {

    static TeamNames of(Collection<TimelineRow> rows) {
        return new TeamNames(
                rows.stream().collect(Collectors.toMap(TimelineRow::id, Function.identity())),
                rows.stream().map(row -> row.programme().school()).distinct().count() > 1);
    }

    boolean isKnown(ProgrammeId programme) {
        return rows.containsKey(programme);
    }

    /** "Rooster & ICT", with the school behind it when there are several. */
    String of(ProgrammeId programme) {
        TimelineRow row = rows.get(programme);
        if (row == null) {
            return Texts.text("timeline.bulk.otherTeam");
        }
        return manySchools
                ? row.programme().teamName() + ", " + row.schoolName()
                : row.programme().teamName();
    }
}
