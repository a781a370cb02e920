package nl.samenbeter.administration;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.programme.ProgrammePlaces.Place;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
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
    private final ProgrammePlaces places;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Access access;

    StuckQueries(
            StuckProcesses processes,
            ProgrammePlaces places,
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
                        places.in(mySchools()).stream()
                                .map(place -> place.programme().text())
                                .toList(),
                        MOST + 1);
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
        Map<ProgrammeId, Place> found =
                places
                        .of(steps.stream()
                                .flatMap(step -> programme(step).stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Place::programme, Function.identity()));
        Map<TeamId, String> teams = new HashMap<>();
        Map<SchoolId, SchoolDetails> schools = new HashMap<>();
        List<StuckRow> rows = new ArrayList<>();
        for (StuckStep step : steps) {
            Place place = programme(step).map(found::get).orElse(null);
            rows.add(
                    place == null
                            ? row(step, null, null, null)
                            : row(
                                    step,
                                    place,
                                    teams.computeIfAbsent(
                                            place.team(),
                                            team -> directory.team(team).name()),
                                    schools.computeIfAbsent(place.school(), directory::school)));
        }
        return List.copyOf(rows);
    }

    private static StuckRow row(
            StuckStep step, @Nullable Place place, @Nullable String team, @Nullable SchoolDetails school) {
        return new StuckRow(
                step.id(),
                step.kind(),
                place == null ? null : place.programme(),
                team,
                school == null ? null : school.name(),
                step.process(),
                step.step(),
                step.since().atZone(school == null ? HOME : school.zone()).toLocalDateTime(),
                step.reason(),
                place != null && step.planned());
    }

    private static Optional<ProgrammeId> programme(StuckStep step) {
        try {
            return Optional.of(new ProgrammeId(UUID.fromString(step.businessKey())));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
