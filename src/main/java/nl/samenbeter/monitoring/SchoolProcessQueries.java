package nl.samenbeter.monitoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.programme.ProgrammeProgress;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.PlacedProcesses;
import nl.samenbeter.workflow.ProcessHeat;
import nl.samenbeter.workflow.ProcessHeats;
import nl.samenbeter.workflow.ProcessPlaces.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where many teams of a school stand in the same process, in counts; also its year and its meetings with other schools. */
@Service
@Transactional(readOnly = true)
public class SchoolProcessQueries {

    private final Directory directory;
    private final ProgrammeProgress progress;
    private final PlacedProcesses places;
    private final ProcessHeats heats;
    private final Access access;

    SchoolProcessQueries(
            Directory directory,
            ProgrammeProgress progress,
            PlacedProcesses places,
            ProcessHeats heats,
            Access access) {
        this.places = places;
        this.directory = directory;
        this.progress = progress;
        this.heats = heats;
        this.access = access;
    }

    /**
     * Counts the reader's own teams only, and what is of the whole school.
     *
     * @param process id of a model; anything else shows the first
     * @throws DomainException {@code monitoring.schoolElsewhere} when the school is not of that board
     */
    @PreAuthorize("@access.withinSchool(#address.school, 'PROGRESS_SEE')")
    public SchoolProcess process(SchoolAddress address, @Nullable String process) {
        SchoolDetails school = directory.school(address.school());
        if (!school.board().equals(address.board())) {
            throw new DomainException("monitoring.schoolElsewhere");
        }
        List<TeamId> teams = directory.teams(school.id()).stream()
                .map(TeamDetails::id)
                .filter(team -> access.team(team, Permission.PROGRESS_SEE))
                .toList();
        List<TeamProgress> programmes = progress.of(teams);
        List<Place> own = programmes.stream()
                .map(one -> new Place(one.programme().text(), school.id(), one.team()))
                .toList();
        Set<String> ofProgrammes = own.stream().map(Place::businessKey).collect(Collectors.toSet());
        List<Place> others = places.seenIn(school.id(), (place, seenWith) -> maySee(school, place, seenWith)).stream()
                .filter(place -> !ofProgrammes.contains(place.businessKey()))
                .toList();
        List<ProcessHeat.Model> models = Stream.concat(heats.models(own).stream(), heats.models(others).stream())
                .toList();
        String shown = models.stream()
                .map(ProcessHeat.Model::process)
                .filter(one -> one.equals(process))
                .findFirst()
                .or(() -> models.stream().findFirst().map(ProcessHeat.Model::process))
                .orElse("");
        return new SchoolProcess(
                address,
                directory.boardName(school.board()),
                school.name(),
                programmes.stream().map(TeamProgress::team).distinct().toList(),
                models,
                heats.of(Stream.concat(own.stream(), others.stream()).toList(), shown)
                        .orElse(null));
    }

    private boolean maySee(SchoolDetails school, Place place, Permission seenWith) {
        return place.team() == null
                ? access.withinSchool(school.id(), seenWith)
                : access.team(place.team(), seenWith) && access.team(place.team(), Permission.PROGRESS_SEE);
    }
}
