package nl.samenbeter.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What entering an absence would do. Asked by whoever may enter it; the days have to be in order. */
@Service
@Transactional(readOnly = true)
public class AwayPreviewQueries {

    private final PeoplePlans plans;
    private final UncoveredPlans uncovered;
    private final Directory directory;

    AwayPreviewQueries(PeoplePlans plans, UncoveredPlans uncovered, Directory directory) {
        this.plans = plans;
        this.uncovered = uncovered;
        this.directory = directory;
    }

    @PreAuthorize("@absenceAccess.of(#command.team(), #command.person())")
    public AwayPreview of(EnterAbsence command) {
        TeamId team = command.team();
        var days = new DateRange(command.firstDay(), command.lastDay());
        var plan = plans.away(
                team, command.person(), command.standIn(), command.kind().keepsTasks(), days);
        Set<PlanItemId> covered =
                plan.turns().stream().map(RotaChanges.Turn::block).collect(Collectors.toSet());
        List<UncoveredWork.Gap> gaps = uncovered.without(team, command.person(), days, command.standIn()).stream()
                .filter(gap -> !covered.contains(gap.item()))
                .filter(gap -> !gap.code().startsWith("visit"))
                .toList();
        Map<PersonId, String> names = names(command, plan, gaps);
        int toSomebody =
                (int) plan.tasks().stream().filter(task -> task.to() != null).count();
        return new AwayPreview(
                !command.firstDay().isAfter(plans.today(team)),
                toSomebody,
                command.standIn() == null ? null : names.get(command.standIn()),
                plan.tasks().size() - toSomebody,
                plan.turns().stream()
                        .map(turn ->
                                new AwayPreview.Turn(turn.week().sequence(), names.getOrDefault(turn.leader(), "")))
                        .toList(),
                plan.appointments().stream()
                        .map(one -> new AwayPreview.Moved(
                                one.kind(),
                                Objects.requireNonNull(one.day()),
                                one.with().stream()
                                        .map(person -> names.getOrDefault(person, ""))
                                        .toList()))
                        .toList(),
                gaps.stream().map(gap -> UncoveredQueries.row(gap, "", names)).toList());
    }

    private Map<PersonId, String> names(EnterAbsence command, PeoplePlans.Plan plan, List<UncoveredWork.Gap> gaps) {
        Set<PersonId> people = new HashSet<>();
        Stream.ofNullable(command.standIn()).forEach(people::add);
        plan.turns().forEach(turn -> people.add(turn.leader()));
        plan.appointments().forEach(one -> people.addAll(one.with()));
        gaps.forEach(gap -> people.addAll(gap.people()));
        return directory.names(people);
    }
}
