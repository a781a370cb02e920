package nl.samenbeter.preparations;

import java.util.Date;
import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door: when and whom to ask about a try-out, and what comes of no answer. Safe to repeat. */
@Service
@Transactional
public class TryOutSteps {

    private final TryOuts tryOuts;
    private final TryOutPlans plans;
    private final Directory directory;
    private final TryOutWorkflow workflow;

    TryOutSteps(TryOuts tryOuts, TryOutPlans plans, Directory directory, TryOutWorkflow workflow) {
        this.tryOuts = tryOuts;
        this.plans = plans;
        this.directory = directory;
        this.workflow = workflow;
    }

    public Date asksAt(TryOutId id) {
        return Date.from(plans.moments(find(id)).asks().toInstant());
    }

    public Date dueAt(TryOutId id) {
        return Date.from(plans.moments(find(id)).due().toInstant());
    }

    public Date lapsesAt(TryOutId id) {
        return Date.from(plans.moments(find(id)).lapses().toInstant());
    }

    /** Whose question it was, as the engine writes people; nobody when that person has left the team. */
    public @Nullable String questionOwner(TryOutId id) {
        WorkDesign design = plans.design(find(id));
        PersonId owner =
                plans.preparation(design).group(design.group().number()).questionOwner();
        return owner != null
                        && directory.members(design.team(), plans.today(design)).stream()
                                .anyMatch(member -> member.person().equals(owner))
                ? owner.text()
                : null;
    }

    public List<String> candidates(TryOutId id) {
        TeamId team = find(id).team();
        return List.of(TaskGroups.of(Role.COACH, team), TaskGroups.of(Role.MEMBER, team));
    }

    /** Nobody decided: the try-out is over, and the group can agree on another. */
    public void lapse(TryOutId id) {
        TryOut tryOut = find(id);
        tryOut.lapse();
        tryOuts.save(tryOut);
    }

    /** It belongs to the team and its programme, to no step of the plan: the week does not wait for it. */
    public TaskSubject subject(TryOutId id) {
        WorkDesign design = plans.design(find(id));
        return new TaskSubject(
                design.school(),
                design.team(),
                plans.preparation(design).programme(),
                null,
                null,
                PlanKind.PREPARATION.property(),
                0,
                plans.zone(design));
    }

    /** An open question of somebody who leaves goes to the coach (rulings 17). */
    public void left(TeamId team, PersonId person) {
        for (TryOut tryOut : tryOuts.findByTeamIdAndState(team, TryOutState.AGREED)) {
            List<PersonId> coaches = directory.coaches(team, plans.today(plans.design(tryOut)));
            workflow.handOver(tryOut.id(), person, coaches.size() == 1 ? coaches.getFirst() : null);
        }
    }

    private TryOut find(TryOutId id) {
        return tryOuts.findById(id).orElseThrow(() -> new IllegalStateException("no try-out " + id));
    }
}
