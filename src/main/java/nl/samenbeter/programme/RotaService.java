package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coach's door to who leads the board sessions of the weeks to come. */
@Service
@Transactional
public class RotaService {

    private final PeoplePlans people;
    private final ProgrammePlans plans;
    private final PlanItems items;
    private final Rotas rotas;
    private final ProgrammeEvents events;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    RotaService(
            PeoplePlans people,
            ProgrammePlans plans,
            PlanItems items,
            Rotas rotas,
            ProgrammeEvents events,
            Directory directory,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.people = people;
        this.plans = plans;
        this.items = items;
        this.rotas = rotas;
        this.events = events;
        this.directory = directory;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** The weeks whose board sessions have not opened yet, in order. */
    @PreAuthorize("@access.team(#team, 'ABSENCE_MANAGE')")
    @Transactional(readOnly = true)
    public List<RotaWeek> coming(TeamId team) {
        return people.goingOn(team).map(this::coming).orElse(List.of());
    }

    private List<RotaWeek> coming(Programme programme) {
        Map<Rotas.Week, PersonId> leaders = rotas.of(programme.id());
        List<PlanItem> blocks = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id()).stream()
                .filter(item -> item.owner() == PlanOwner.LEADER_HAT && item.status() == PlanItemStatus.PLANNED)
                .toList();
        return plans.weeks(programme.id()).stream()
                .flatMap(week -> blocks.stream()
                        .filter(week::holds)
                        .limit(1)
                        .map(block -> new RotaWeek(
                                week.run(),
                                week.number(),
                                week.sequence(),
                                block.firstDay(),
                                leaders.get(new Rotas.Week(week.run(), week.number())))))
                .toList();
    }

    /**
     * Somebody else leads that week.
     *
     * @throws DomainException {@code programme.weekNotOpen} when its sessions have opened, {@code programme.leaderNoMember}
     */
    @PreAuthorize("@access.team(#team, 'ABSENCE_MANAGE')")
    public void lead(TeamId team, int run, int number, PersonId leader) {
        Programme programme = people.goingOn(team).orElseThrow(() -> new DomainException("programme.weekNotOpen"));
        RotaWeek week = coming(programme).stream()
                .filter(one -> one.run() == run && one.number() == number)
                .findFirst()
                .orElseThrow(() -> new DomainException("programme.weekNotOpen"));
        LocalDate day = week.firstDay().isBefore(LocalDate.now(programmeClock.withZone(programme.zone())))
                ? LocalDate.now(programmeClock.withZone(programme.zone()))
                : week.firstDay();
        if (directory.members(team, day).stream()
                .noneMatch(member -> member.person().equals(leader))) {
            throw new DomainException("programme.leaderNoMember");
        }
        rotas.leads(programme, run, number, leader);
        events.happened(programme, "leaderChosen", currentUser.require().person());
    }
}
