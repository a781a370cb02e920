package nl.samenbeter.timeline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.ProgrammeExport.Change;
import nl.samenbeter.timeline.ProgrammeExport.Place;
import org.springframework.stereotype.Component;

/** Collects what of a programme goes into a {@link ProgrammeExport}. */
@Component
class Exporting {

    private static final int MOST_CHANGES = 1_000;

    private final SchoolCalendars calendars;
    private final Directory directory;
    private final ChangeRecords records;

    Exporting(SchoolCalendars calendars, Directory directory, ChangeRecords records) {
        this.calendars = calendars;
        this.directory = directory;
        this.records = records;
    }

    /** @param now local time of the school */
    ProgrammeExport of(PlanState plan, LocalDateTime now) {
        PlanState.Facts facts = plan.programme();
        return ProgrammeExport.of(
                plan,
                now,
                directory.school(facts.school()).region(),
                calendars.deviations(facts.school()),
                directory.members(facts.team(), now.toLocalDate()).size(),
                changes(plan));
    }

    private List<Change> changes(PlanState plan) {
        Map<PlanItemId, Place> places = new HashMap<>();
        plan.items().forEach(item -> places.put(item.id(), Place.of(item)));
        List<Change> changes = new ArrayList<>();
        for (ChangeRecord record :
                records.of(plan.programme().id(), MOST_CHANGES).reversed()) {
            if (choseTheStart(record)) {
                continue;
            }
            changes.add(ProgrammeExport.change(
                    local(plan, record.at()),
                    record.change(),
                    places.get(record.change().item()),
                    record.undoneAt() == null ? null : local(plan, record.undoneAt())));
        }
        return changes;
    }

    /** The first Monday says it already. */
    private static boolean choseTheStart(ChangeRecord record) {
        return !record.before().facts().startsOn().equals(record.after().facts().startsOn());
    }

    private static LocalDateTime local(PlanState plan, Instant at) {
        return LocalDateTime.ofInstant(at, plan.programme().zone());
    }
}
