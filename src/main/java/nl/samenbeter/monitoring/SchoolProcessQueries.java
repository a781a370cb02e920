package nl.samenbeter.monitoring;

import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.programme.ProgrammeProgress;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.ProcessHeat;
import nl.samenbeter.workflow.ProcessHeats;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where many teams of a school stand in the same process, in counts. */
@Service
@Transactional(readOnly = true)
public class SchoolProcessQueries {

    private final Directory directory;
    private final ProgrammeProgress progress;
    private final ProcessHeats heats;
    private final Access access;

    SchoolProcessQueries(Directory directory, ProgrammeProgress progress, ProcessHeats heats, Access access) {
        this.directory = directory;
        this.progress = progress;
        this.heats = heats;
        this.access = access;
    }

    /**
     * Counts the reader's own teams only.
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
        List<String> keys = programmes.stream()
                .map(TeamProgress::programme)
                .map(ProgrammeId::text)
                .toList();
        List<ProcessHeat.Model> models = heats.models(keys);
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
                heats.of(keys, shown).orElse(null));
    }
}
