package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint preparations for screens: a coach sees every group of the team, a member the own one. */
@Service
@Transactional(readOnly = true)
public class PreparationQueries {

    private final JointPreparations preparations;
    private final WorkDesigns designs;
    private final PlanLedger plan;
    private final TaskQueries tasks;
    private final Directory directory;
    private final Access access;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    PreparationQueries(
            JointPreparations preparations,
            WorkDesigns designs,
            PlanLedger plan,
            TaskQueries tasks,
            Directory directory,
            Access access,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.preparations = preparations;
        this.designs = designs;
        this.plan = plan;
        this.tasks = tasks;
        this.directory = directory;
        this.access = access;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** Those in which the reader has a part: what is to come first, then the latest first. */
    @PreAuthorize("isAuthenticated()")
    public List<PreparationRow> mine() {
        Actor me = currentUser.require();
        Set<TeamId> teams = me.grants().stream()
                .filter(grant -> Permission.PREPARATIONS_SEE.isHeldBy(grant.role()))
                .filter(grant -> grant.scope().kind() == ScopeKind.TEAM)
                .flatMap(grant -> Optional.<UUID>ofNullable(grant.scope().id()).stream())
                .map(TeamId::new)
                .collect(Collectors.toSet());
        if (teams.isEmpty()) {
            return List.of();
        }
        Comparator<PreparationRow> byDay =
                Comparator.comparing(PreparationRow::firstDay).thenComparing(PreparationRow::teamName);
        List<PreparationRow> rows = preparations.findByTeamIdIn(teams).stream()
                .flatMap(preparation -> row(preparation, me.person()).stream())
                .sorted(byDay)
                .toList();
        return Stream.concat(
                        rows.stream().filter(row -> !row.over()),
                        rows.reversed().stream().filter(PreparationRow::over))
                .toList();
    }

    private Optional<PreparationRow> row(JointPreparation preparation, PersonId me) {
        PlanLedger.Item item = plan.item(preparation.planItem());
        List<PreparationGroup> seen = seen(preparation, me);
        return seen.stream()
                .min(Comparator.comparing(PreparationGroup::ends))
                .map(first -> new PreparationRow(
                        preparation.id(),
                        directory.team(preparation.team()).name(),
                        item.element(),
                        item.name(),
                        item.week(),
                        first.day(),
                        first.begins(),
                        seen.size(),
                        preparation.isIn(me) ? preparation.groupOf(me) : null,
                        seen.stream().noneMatch(PreparationGroup::isOpen)));
    }

    private List<PreparationGroup> seen(JointPreparation preparation, PersonId me) {
        boolean all = access.team(preparation.team(), Permission.PREPARATIONS_ARRANGE);
        return preparation.groups().stream()
                .filter(group -> all || preparation.people(group.number()).contains(me))
                .toList();
    }

    /** @throws DomainException {@code preparations.gone} */
    @PreAuthorize("@preparationAccess.sees(#id)")
    public PreparationDetails details(JointPreparationId id) {
        JointPreparation preparation =
                preparations.findById(id).orElseThrow(() -> new DomainException("preparations.gone"));
        PersonId me = currentUser.require().person();
        PlanLedger.Item item = plan.item(preparation.planItem());
        boolean arranges = access.team(preparation.team(), Permission.PREPARATIONS_ARRANGE);
        LocalDate today = preparation.now(programmeClock).toLocalDate();
        People people = people(preparation, today);
        return new PreparationDetails(
                id,
                directory.team(preparation.team()).name(),
                item.element(),
                item.name(),
                item.week(),
                today,
                item.lapsesAt().toLocalDate(),
                preparation.groups().isEmpty()
                        ? 0
                        : item.minutes() - preparation.groups().getFirst().minutes(),
                arranges,
                seen(preparation, me).stream()
                        .map(group -> row(preparation, group, people, me, arranges))
                        .toList());
    }

    /**
     * The group that a task is about.
     *
     * @throws DomainException {@code preparations.noSuchGroup}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public GroupRow group(TaskId task) {
        var id = JointPreparationId.of(tasks.details(task).businessKey());
        JointPreparation preparation = preparations.findById(id).orElseThrow(() -> new DomainException("tasks.gone"));
        PersonId me = currentUser.require().person();
        LocalDate today = preparation.now(programmeClock).toLocalDate();
        return row(preparation, preparation.groupOfTask(task.value()), people(preparation, today), me, false);
    }

    /** For the queries beside this one, which have asked. */
    GroupRow row(JointPreparation preparation, int number, PersonId me) {
        LocalDate today = preparation.now(programmeClock).toLocalDate();
        return row(
                preparation,
                preparation.group(number),
                people(preparation, today),
                me,
                access.team(preparation.team(), Permission.PREPARATIONS_ARRANGE));
    }

    private @Nullable String question(JointPreparation preparation, PreparationGroup group) {
        return designs.findByPreparationIdAndGroupNumber(preparation.id(), group.number())
                .map(WorkDesign::question)
                .orElse(null);
    }

    /** Names and working days of who is in it, also of who has left the team meanwhile. */
    private record People(Map<PersonId, String> names, Map<PersonId, Set<DayOfWeek>> workingDays) {

        GroupRow.Person on(LocalDate day, PersonId person) {
            Set<DayOfWeek> days = workingDays.get(person);
            return new GroupRow.Person(
                    person, names.getOrDefault(person, ""), days == null || days.contains(day.getDayOfWeek()));
        }
    }

    private People people(JointPreparation preparation, LocalDate today) {
        var names = new HashMap<>(directory.names(preparation.groups().stream()
                .flatMap(group -> preparation.people(group.number()).stream())
                .toList()));
        return new People(
                names,
                directory.members(preparation.team(), today).stream()
                        .collect(Collectors.toMap(Member::person, Member::workingDays)));
    }

    private GroupRow row(
            JointPreparation preparation, PreparationGroup group, People people, PersonId me, boolean arranges) {
        PersonId owner = group.questionOwner();
        return new GroupRow(
                group.number(),
                preparation.people(group.number()).stream()
                        .map(person -> people.on(group.day(), person))
                        .sorted(Comparator.comparing(GroupRow.Person::name))
                        .toList(),
                owner == null ? null : people.on(group.day(), owner),
                question(preparation, group),
                group.day(),
                group.begins(),
                group.minutes(),
                group.place(),
                group.status(),
                group.reason(),
                group.minutesHeld(),
                group.present(),
                preparation.people(group.number()).contains(me),
                group.isOpen(),
                group.isOpen() && (arranges || me.equals(owner)));
    }
}
