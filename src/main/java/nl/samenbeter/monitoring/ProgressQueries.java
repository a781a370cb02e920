package nl.samenbeter.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.programme.ProgrammeProgress;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How programmes go, in the reader's scopes. Teams for who may see teams; else only counts per school. */
@Service
@Transactional(readOnly = true)
public class ProgressQueries {

    private static final Comparator<TeamState> BY_URGENCY =
            Comparator.comparing(TeamState::status).thenComparing(TeamState::name, String.CASE_INSENSITIVE_ORDER);

    private final Directory directory;
    private final ProgrammeProgress progress;
    private final CurrentUser currentUser;

    ProgressQueries(Directory directory, ProgrammeProgress progress, CurrentUser currentUser) {
        this.directory = directory;
        this.progress = progress;
        this.currentUser = currentUser;
    }

    /** The reader's teams, the most urgent first, then by name; teams without a programme too. */
    @PreAuthorize("@access.somewhere('PROGRESS_SEE')")
    public List<TeamState> teams() {
        Actor me = currentUser.require();
        return states(Stream.concat(
                        scopes(me, ScopeKind.TEAM, Permission.PROGRESS_SEE).map(id -> directory.team(new TeamId(id))),
                        scopes(me, ScopeKind.SCHOOL, Permission.PROGRESS_SEE)
                                .flatMap(id -> directory.teams(new SchoolId(id)).stream()))
                .distinct()
                .toList());
    }

    /** The reader's schools by name, each in counts. */
    @PreAuthorize("@access.somewhere('SCHOOL_PROGRESS_SEE')")
    public List<SchoolCounts> schools() {
        Actor me = currentUser.require();
        boolean all = me.grants().stream()
                .anyMatch(grant ->
                        grant.scope().kind() == ScopeKind.ALL && Permission.SCHOOL_PROGRESS_SEE.isHeldBy(grant.role()));
        Stream<SchoolDetails> schools = all
                ? directory.schools().stream()
                : Stream.concat(
                        scopes(me, ScopeKind.SCHOOL, Permission.SCHOOL_PROGRESS_SEE)
                                .map(id -> directory.school(new SchoolId(id))),
                        scopes(me, ScopeKind.BOARD, Permission.SCHOOL_PROGRESS_SEE)
                                .flatMap(id -> directory.schools(new BoardId(id)).stream()));
        return schools.distinct()
                .map(this::counts)
                .sorted(Comparator.comparing(SchoolCounts::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private SchoolCounts counts(SchoolDetails school) {
        List<TeamState> teams = states(directory.teams(school.id()));
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        teams.forEach(team -> counts.merge(team.status(), 1, Integer::sum));
        return new SchoolCounts(school.id(), school.name(), directory.boardName(school.board()), teams.size(), counts);
    }

    /** A teaching team that never had a programme takes no part. */
    private List<TeamState> states(List<TeamDetails> teams) {
        Map<TeamId, TeamProgress> newest = progress
                .of(teams.stream().map(TeamDetails::id).toList())
                .stream()
                .collect(Collectors.toMap(TeamProgress::team, Function.identity()));
        List<TeamState> states = new ArrayList<>();
        for (TeamDetails team : teams) {
            TeamProgress own = newest.get(team.id());
            if (own != null || team.kind() == TeamKind.SUPPORT) {
                SchoolDetails school = directory.school(team.school());
                states.add(new TeamState(
                        new TeamAddress(school.board(), school.id(), team.id()), team.name(), school.name(), own));
            }
        }
        states.sort(BY_URGENCY);
        return List.copyOf(states);
    }

    static Stream<UUID> scopes(Actor me, ScopeKind kind, Permission permission) {
        return me.grants().stream()
                .filter(grant -> grant.scope().kind() == kind && permission.isHeldBy(grant.role()))
                .map(grant -> grant.scope().id())
                .filter(Objects::nonNull)
                .distinct();
    }
}
