package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ending a role would do to open work, as counts; the ending itself is {@code OrganisationService.endMembership}. */
@Service
@Transactional(readOnly = true)
public class LeavingQueries {

    private final Memberships memberships;
    private final Optional<OpenWork> openWork;
    private final Directory directory;
    private final Today today;

    LeavingQueries(Memberships memberships, Optional<OpenWork> openWork, Directory directory, Today today) {
        this.memberships = memberships;
        this.openWork = openWork;
        this.directory = directory;
        this.today = today;
    }

    /** Empty for a role that is not in a team. */
    @PreAuthorize("@organisationAccess.membership(#id)")
    public Optional<Leaving> after(MembershipId id, LocalDate lastDay, Successors successors) {
        return memberships
                .findById(id)
                .filter(membership -> membership.scope().kind() == ScopeKind.TEAM)
                .flatMap(membership -> openWork.map(work -> {
                    var team =
                            new TeamId(Objects.requireNonNull(membership.scope().id()));
                    LocalDate day = lastDay.plusDays(1);
                    return leaving(
                            membership,
                            team,
                            day,
                            work.after(team, membership.person(), membership.role(), day, successors));
                }));
    }

    private Leaving leaving(Membership membership, TeamId team, LocalDate day, OpenWork.Plan plan) {
        LocalDate from = day.isBefore(today.date()) ? today.date() : day;
        Set<PersonId> colleagues = new LinkedHashSet<>(directory.coaches(team, from));
        directory.members(team, from).forEach(member -> colleagues.add(member.person()));
        colleagues.remove(membership.person());
        List<PersonId> asked = new ArrayList<>(colleagues);
        plan.tasks().stream().flatMap(task -> Stream.ofNullable(task.to())).forEach(asked::add);
        plan.turns().forEach(turn -> asked.add(turn.leader()));
        Map<PersonId, String> names = directory.names(asked.stream().distinct().toList());
        Map<OpenWork.Task, Integer> counted = new LinkedHashMap<>();
        plan.tasks().forEach(task -> counted.merge(task, 1, Integer::sum));
        var byName = new LinkedHashMap<PersonId, String>();
        colleagues.forEach(person -> byName.put(person, names.getOrDefault(person, "")));
        return new Leaving(
                day,
                !day.isAfter(today.date()),
                counted.entrySet().stream()
                        .map(one -> new Leaving.Moved(
                                one.getKey().kind(),
                                one.getValue(),
                                one.getKey().to() == null
                                        ? null
                                        : names.getOrDefault(one.getKey().to(), "")))
                        .toList(),
                plan.ending(),
                plan.turns().stream()
                        .map(turn -> new Leaving.Turn(turn.week(), names.getOrDefault(turn.leader(), "")))
                        .toList(),
                plan.appointments(),
                byName);
    }
}
