package nl.samenbeter.administration;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.PlacedProcesses;
import nl.samenbeter.workflow.ProcessPlaces.Place;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What does not go on by itself in the processes of the reader's schools. */
@Service
@Transactional(readOnly = true)
public class StuckQueries {

    static final int MOST = 100;

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final StuckProcesses processes;
    private final PlacedProcesses places;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Access access;

    StuckQueries(
            StuckProcesses processes,
            PlacedProcesses places,
            Directory directory,
            CurrentUser currentUser,
            Access access) {
        this.processes = processes;
        this.places = places;
        this.directory = directory;
        this.currentUser = currentUser;
        this.access = access;
    }

    /** The longest waiting first; for an operator of every school. */
    @PreAuthorize("@access.somewhere('PROCESSES_REPAIR')")
    public StuckList mine() {
        List<StuckStep> found = access.everywhere(Permission.PROCESSES_REPAIR)
                ? processes.ofAll(MOST + 1)
                : processes.of(
                        places.in(mySchools()).stream().map(Place::businessKey).toList(), MOST + 1);
        List<StuckStep> shown = found.stream().limit(MOST).toList();
        return new StuckList(rows(shown), found.size() > MOST);
    }

    private List<SchoolId> mySchools() {
        return currentUser.require().grants().stream()
                .filter(grant -> Permission.PROCESSES_REPAIR.isHeldBy(grant.role()))
                .filter(grant -> grant.scope().kind() == ScopeKind.SCHOOL)
                .map(grant -> new SchoolId(Objects.requireNonNull(grant.scope().id())))
                .distinct()
                .toList();
    }

    private List<StuckRow> rows(List<StuckStep> steps) {
        Map<String, Place> found =
                places.of(steps.stream().map(StuckStep::businessKey).toList());
        Map<TeamId, String> teams = new HashMap<>();
        Map<SchoolId, SchoolDetails> schools = new HashMap<>();
        List<StuckRow> rows = new ArrayList<>();
        for (StuckStep step : steps) {
            Place place = found.get(step.businessKey());
            rows.add(row(
                    step,
                    place == null || place.team() == null
                            ? null
                            : teams.computeIfAbsent(
                                    place.team(), team -> directory.team(team).name()),
                    place == null || place.school() == null
                            ? null
                            : schools.computeIfAbsent(place.school(), directory::school)));
        }
        return List.copyOf(rows);
    }

    private static StuckRow row(StuckStep step, @Nullable String team, @Nullable SchoolDetails school) {
        return new StuckRow(
                step.id(),
                step.kind(),
                step.businessKey(),
                team,
                school == null ? null : school.name(),
                step.process(),
                step.step(),
                step.since().atZone(school == null ? HOME : school.zone()).toLocalDateTime(),
                step.reason(),
                step.again(),
                step.on());
    }
}
