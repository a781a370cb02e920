package nl.samenbeter.preparations;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.UncoveredWork;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Groups of which too few are there to prepare anything together, or not the one whose question it is. */
@Component
class PreparationGaps implements UncoveredWork {

    private static final int FEWEST = 2;

    private final JointPreparations preparations;
    private final PlanLedger plan;

    PreparationGaps(JointPreparations preparations, PlanLedger plan) {
        this.preparations = preparations;
        this.plan = plan;
    }

    @Override
    public List<Gap> gaps(TeamId team, DateRange days, Away away) {
        return preparations.findByTeamIdIn(List.of(team)).stream()
                .flatMap(preparation -> preparation.groups().stream()
                        .filter(group -> group.isOpen() && days.contains(group.day()))
                        .flatMap(group -> gap(preparation, group, away).stream()))
                .toList();
    }

    private Optional<Gap> gap(JointPreparation preparation, PreparationGroup group, Away away) {
        int there = (int) preparation.people(group.number()).stream()
                .filter(person -> !away.on(person, group.day()))
                .count();
        PersonId owner = group.questionOwner();
        boolean few = there < FEWEST;
        if (!few && (owner == null || !away.on(owner, group.day()))) {
            return Optional.empty();
        }
        var item = plan.item(preparation.planItem());
        String code = few ? "preparationFew" : "preparationOwner";
        return Optional.of(new Gap(
                code,
                code + ":" + preparation.id() + ":" + group.number() + ":" + group.day(),
                item.id(),
                group.day(),
                there,
                owner == null ? List.of() : List.of(owner),
                item.element(),
                item.name(),
                "werkvoorbereidingen/" + preparation.id()));
    }
}
