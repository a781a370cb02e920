package nl.samenbeter.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the next ten school days has nobody, for the coach who can still do something about it. */
@Service
@Transactional(readOnly = true)
public class UncoveredQueries {

    private final UncoveredPlans plans;
    private final ProgrammeQueries programmes;
    private final Directory directory;
    private final CurrentUser currentUser;

    UncoveredQueries(UncoveredPlans plans, ProgrammeQueries programmes, Directory directory, CurrentUser currentUser) {
        this.plans = plans;
        this.programmes = programmes;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    @PreAuthorize("@access.team(#team, 'ABSENCE_MANAGE')")
    public List<UncoveredRow> ofTeam(TeamId team) {
        return rows(team);
    }

    /** Of every team that the reader coaches. */
    @PreAuthorize("isAuthenticated()")
    public List<UncoveredRow> mine() {
        var me = currentUser.require();
        return programmes.mine().stream()
                .filter(row -> row.status().isGoingOn() && me.has(Role.COACH, Scope.of(row.team())))
                .map(ProgrammeRow::team)
                .distinct()
                .flatMap(team -> rows(team).stream())
                .sorted(Comparator.comparing(UncoveredRow::day))
                .toList();
    }

    private List<UncoveredRow> rows(TeamId team) {
        var gaps = plans.coming(team);
        var names = directory.names(
                gaps.stream().flatMap(gap -> gap.people().stream()).distinct().toList());
        String teamName = gaps.isEmpty() ? "" : directory.team(team).name();
        return gaps.stream().map(gap -> row(gap, teamName, names)).toList();
    }

    static UncoveredRow row(UncoveredWork.Gap gap, String teamName, Map<PersonId, String> names) {
        return new UncoveredRow(
                gap.code(),
                teamName,
                gap.day(),
                gap.count(),
                gap.people().stream()
                        .map(person -> names.getOrDefault(person, ""))
                        .toList(),
                gap.element(),
                gap.name(),
                gap.route());
    }
}
