package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work designs for screens: the own group's while it works, the team's once a group has met. */
@Service
@Transactional(readOnly = true)
public class WorkDesignQueries {

    private final JointPreparations preparations;
    private final PreparationQueries groups;
    private final PreparationAccess rights;
    private final WorkDesigns designs;
    private final SheetReader sheets;
    private final IdeaCards ideas;
    private final PreparationTopics topics;
    private final TryOuts tryOuts;
    private final PlanLedger plan;
    private final TaskQueries tasks;
    private final Directory directory;
    private final FollowUps followUps;
    private final CurrentUser currentUser;
    private final Clock programmeClock;
    private final Clock systemClock;

    WorkDesignQueries(
            JointPreparations preparations,
            PreparationQueries groups,
            PreparationAccess rights,
            WorkDesigns designs,
            SheetReader sheets,
            IdeaCards ideas,
            PreparationTopics topics,
            TryOuts tryOuts,
            PlanLedger plan,
            TaskQueries tasks,
            Directory directory,
            FollowUps followUps,
            CurrentUser currentUser,
            Clock programmeClock,
            Clock systemClock) {
        this.preparations = preparations;
        this.groups = groups;
        this.rights = rights;
        this.designs = designs;
        this.sheets = sheets;
        this.ideas = ideas;
        this.topics = topics;
        this.tryOuts = tryOuts;
        this.plan = plan;
        this.tasks = tasks;
        this.directory = directory;
        this.followUps = followUps;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
        this.systemClock = systemClock;
    }

    /** @throws DomainException {@code preparations.gone}, {@code preparations.noSuchGroup} */
    @PreAuthorize("@preparationAccess.reads(#group)")
    public DesignDetails design(GroupRef group) {
        JointPreparation preparation = find(group);
        PersonId me = currentUser.requirePerson();
        boolean works = rights.worksOn(group);
        Optional<WorkDesign> design = designs.findByPreparationIdAndGroupNumber(group.preparation(), group.number());
        PlanLedger.Item item = plan.item(preparation.planItem());
        List<IdeaCard> cards =
                works ? design.map(WorkDesign::id).map(ideas::findByDesignId).orElse(List.of()) : List.of();
        boolean shown = design.filter(WorkDesign::ideasShown).isPresent();
        return new DesignDetails(
                group,
                directory.team(preparation.team()).name(),
                item.element(),
                item.name(),
                item.week(),
                groups.row(preparation, group.number(), me),
                rights.brings(group),
                works,
                design.map(this::brought).orElse(null),
                works ? topics(preparation.team()) : List.of(),
                design.map(WorkDesign::step).orElse(null),
                design.map(one -> one.left(systemClock.instant()).toSeconds()).orElse(0L),
                shown,
                cards.stream()
                        .filter(card -> shown || card.isOf(me))
                        .sorted(Comparator.comparing(IdeaCard::weight)
                                .reversed()
                                .thenComparing(card -> card.id().value()))
                        .map(card -> row(card, me))
                        .toList(),
                shown ? 0 : (int) cards.stream().filter(card -> !card.isOf(me)).count(),
                sheets.read(design, me, works, preparation.zone()),
                tryOut(preparation, group.number(), design));
    }

    /** With the name of a guest who has an account. */
    private @Nullable BringCase brought(WorkDesign design) {
        BringCase brought = design.brought();
        PersonId guest = design.guest();
        return brought == null || guest == null
                ? brought
                : new BringCase(
                        brought.question(),
                        brought.goal(),
                        brought.situation(),
                        brought.figure(),
                        brought.source(),
                        brought.topic(),
                        new Teacher(guest, name(directory.names(List.of(guest)), guest)));
    }

    private static IdeaRow row(IdeaCard card, PersonId me) {
        return new IdeaRow(
                card.id(),
                card.words(),
                card.effect(),
                card.feasibility(),
                card.weight(),
                card.chosen(),
                card.isOf(me));
    }

    private List<TopicRow> topics(TeamId team) {
        List<PreparationTopic> open = topics.findByTeamIdAndTakenByDesignIdIsNullOrderByOpenedAt(team);
        Map<PersonId, String> names = directory.names(
                open.stream().flatMap(topic -> Stream.ofNullable(topic.owner())).toList());
        return open.stream()
                .map(topic -> new TopicRow(
                        topic.id(),
                        topic.title(),
                        topic.owner() == null ? null : names.get(topic.owner()),
                        topic.wantedBy()))
                .toList();
    }

    private DesignDetails.TryOutPart tryOut(JointPreparation preparation, int number, Optional<WorkDesign> design) {
        LocalDate today = preparation.now(programmeClock).toLocalDate();
        LocalDate met = preparation.group(number).day();
        LocalDate from = met.isAfter(today) ? met : today;
        return new DesignDetails.TryOutPart(
                design.map(one -> rows(List.of(one))).orElse(List.of()),
                directory.members(preparation.team(), today).stream()
                        .map(member -> new GroupRow.Person(member.person(), member.name(), true))
                        .toList(),
                teachers(preparation.school(), today),
                from,
                from.plusDays(TryOutDays.DAYS),
                followUps.kinds().contains(FollowUpKind.VISIT));
    }

    private List<GroupRow.Person> teachers(SchoolId school, LocalDate today) {
        List<PersonId> teachers = directory.teachers(school, today);
        Map<PersonId, String> names = directory.names(teachers);
        return teachers.stream()
                .map(teacher -> new GroupRow.Person(teacher, names.getOrDefault(teacher, ""), true))
                .toList();
    }

    private List<TryOutRow> rows(List<WorkDesign> of) {
        List<TryOut> found = tryOuts.findByDesignIdInOrderByAgreedAt(
                of.stream().map(WorkDesign::id).toList());
        Map<PersonId, String> names = directory.names(found.stream()
                .flatMap(one -> Stream.of(Optional.ofNullable(one.tries()), Optional.ofNullable(one.watcher())))
                .flatMap(Optional::stream)
                .toList());
        return found.stream().map(one -> row(one, names)).toList();
    }

    private static TryOutRow row(TryOut one, Map<PersonId, String> names) {
        return new TryOutRow(
                one.id(),
                one.day(),
                name(names, one.tries()),
                one.watcherName() == null ? name(names, one.watcher()) : one.watcherName(),
                one.hasVisit(),
                one.state(),
                one.seen());
    }

    private static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    /** What the question owner decides about, and what may come of it. */
    public record Decision(
            GroupRef group,
            @Nullable String question,
            TryOutRow tryOut,
            LocalDate from,
            LocalDate until,
            boolean actions) {}

    /** @throws DomainException {@code tasks.gone} */
    @PreAuthorize("@taskAccess.mine(#task)")
    public Decision decision(TaskId task) {
        TryOut tryOut = tryOuts.findById(TryOutId.of(tasks.details(task).businessKey()))
                .orElseThrow(() -> new DomainException("tasks.gone"));
        WorkDesign design = designs.findById(tryOut.design()).orElseThrow();
        LocalDate today = find(design.group()).now(programmeClock).toLocalDate();
        return new Decision(
                design.group(),
                design.question(),
                rows(List.of(design)).stream()
                        .filter(row -> row.id().equals(tryOut.id()))
                        .findFirst()
                        .orElseThrow(),
                today,
                today.plusDays(TryOutDays.DAYS),
                followUps.kinds().contains(FollowUpKind.ACTION));
    }

    /** What groups of the reader's teams have worked out, latest first; one that did not meet is not there. */
    @PreAuthorize("isAuthenticated()")
    public List<WorkedOut> workedOut() {
        Set<TeamId> teams = currentUser.require().grants().stream()
                .filter(grant -> Permission.PREPARATIONS_SEE.isHeldBy(grant.role()))
                .filter(grant -> grant.scope().kind() == ScopeKind.TEAM)
                .flatMap(grant -> Optional.<UUID>ofNullable(grant.scope().id()).stream())
                .map(TeamId::new)
                .collect(Collectors.toSet());
        return teams.isEmpty()
                ? List.of()
                : designs.findByTeamIdIn(teams).stream()
                        .flatMap(design -> workedOut(design).stream())
                        .sorted(Comparator.comparing(WorkedOut::day).reversed())
                        .toList();
    }

    private Optional<WorkedOut> workedOut(WorkDesign design) {
        PreparationGroup group = find(design.group()).group(design.group().number());
        if (design.question() == null || group.status() != GroupStatus.HELD) {
            return Optional.empty();
        }
        List<TryOut> tried = tryOuts.findByDesignIdInOrderByAgreedAt(List.of(design.id()));
        return Optional.of(new WorkedOut(
                design.group(),
                directory.team(design.team()).name(),
                Objects.requireNonNull(design.question()),
                group.day(),
                tried.isEmpty()
                        ? WorkedOut.Standing.WORKED_OUT
                        : standing(tried.getLast().state())));
    }

    private static WorkedOut.Standing standing(TryOutState last) {
        return switch (last) {
            case INTRODUCED -> WorkedOut.Standing.INTRODUCED;
            case STOPPED -> WorkedOut.Standing.STOPPED;
            case AGREED -> WorkedOut.Standing.AGREED;
            case ADJUSTED, LAPSED, CALLED_OFF -> WorkedOut.Standing.WORKED_OUT;
        };
    }

    private JointPreparation find(GroupRef group) {
        return preparations.findById(group.preparation()).orElseThrow(() -> new DomainException("preparations.gone"));
    }
}
