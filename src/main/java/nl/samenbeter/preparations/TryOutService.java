package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: a group agrees on a try-out, and decides after it whether the design is introduced. */
@Service
@Transactional
public class TryOutService {

    private final DesignDesk desk;
    private final TryOuts tryOuts;
    private final TryOutPlans plans;
    private final TaskQueries tasks;
    private final TaskWork work;
    private final CurrentUser currentUser;

    TryOutService(
            DesignDesk desk,
            TryOuts tryOuts,
            TryOutPlans plans,
            TaskQueries tasks,
            TaskWork work,
            CurrentUser currentUser) {
        this.desk = desk;
        this.tryOuts = tryOuts;
        this.plans = plans;
        this.tasks = tasks;
        this.work = work;
        this.currentUser = currentUser;
    }

    /**
     * Somebody tries the design on a day within two weeks and somebody else comes to watch, as a visit where there are
     * visits.
     *
     * @throws DomainException {@code preparations.tryOutOpen} while one is open, {@code preparations.watchesOneself},
     *     {@code preparations.notInTeam}, {@code preparations.tryOut*} for a day that cannot be
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void agree(GroupRef group, AgreeTryOut agreed) {
        WorkDesign design = desk.toChange(group);
        if (all(design).stream().anyMatch(tryOut -> tryOut.state() == TryOutState.AGREED)) {
            throw new DomainException("preparations.tryOutOpen");
        }
        plans.agree(design, agreed, currentUser.requirePerson());
        desk.changed(design.group());
    }

    /**
     * On another day, with the watcher's visit; both hear of it.
     *
     * @throws DomainException {@code preparations.tryOutOver}, {@code preparations.tryOut*} for a day that cannot be
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void move(GroupRef group, TryOutId id, LocalDate day) {
        WorkDesign design = desk.toChange(group);
        plans.move(design, tryOut(design, id), day, currentUser.requirePerson());
        desk.changed(design.group());
    }

    /**
     * It does not go ahead, and neither does the watcher's visit; both hear of it. The group can agree on another.
     *
     * @throws DomainException {@code preparations.tryOutOver}
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void callOff(GroupRef group, TryOutId id) {
        WorkDesign design = desk.toChange(group);
        plans.callOff(tryOut(design, id), currentUser.requirePerson());
        desk.changed(design.group());
    }

    private TryOut tryOut(WorkDesign design, TryOutId id) {
        return all(design).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException("preparations.tryOutOver"));
    }

    /**
     * What becomes of the design, and finishes the task. Adjusting leads to another try-out by the same people, or to a
     * question for a later preparation; introducing may lead to an action.
     *
     * @throws DomainException {@code preparations.seenMissing}, {@code preparations.adjustHow} when neither is given,
     *     {@code preparations.tryOut*}, {@code followUps.*}, {@code tasks.*} when the task has ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void decide(TaskId task, DecideTryOut decision) {
        TryOutId id = TryOutId.of(tasks.details(task).businessKey());
        TryOut tryOut = tryOuts.findToChange(id).orElseThrow(() -> new DomainException("preparations.tryOutOver"));
        WorkDesign design = plans.design(tryOut);
        work.finish(task, () -> {
            tryOut.decide(decision.decision(), decision.seen(), plans.today(design));
            tryOuts.save(tryOut);
            follow(design, tryOut, decision, currentUser.requirePerson());
        });
        desk.changed(design.group());
    }

    private void follow(WorkDesign design, TryOut tryOut, DecideTryOut decision, PersonId me) {
        String title = decision.followUp();
        switch (decision.decision()) {
            case INTRODUCED -> {
                if (title != null && !title.isBlank()) {
                    plans.follow(design, FollowUpKind.ACTION, title);
                }
            }
            case ADJUSTED -> {
                boolean watched = tryOut.watcher() != null || tryOut.watcherName() != null;
                if (decision.again() != null && tryOut.tries() != null && watched) {
                    plans.agree(
                            design,
                            new AgreeTryOut(
                                    decision.again(),
                                    tryOut.tries(),
                                    tryOut.watcher(),
                                    tryOut.watcherName(),
                                    decision.visitTitle()),
                            me);
                } else if (title != null && !title.isBlank()) {
                    plans.follow(design, FollowUpKind.PREPARATION_TOPIC, title);
                } else {
                    throw new DomainException("preparations.adjustHow");
                }
            }
            default -> {}
        }
    }

    private List<TryOut> all(WorkDesign design) {
        return tryOuts.findByDesignIdInOrderByAgreedAt(List.of(design.id()));
    }
}
