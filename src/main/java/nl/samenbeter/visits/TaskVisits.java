package nl.samenbeter.visits;

import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskDetails;
import org.springframework.stereotype.Component;

/** The visit of a task: the visitor's one in the round of its process, or the one the process is about. */
@Component
class TaskVisits {

    private final Visits visits;

    TaskVisits(Visits visits) {
        this.visits = visits;
    }

    Optional<Visit> of(TaskDetails task, PersonId visitor) {
        return visits.findByRoundIdAndVisitorId(VisitRoundId.of(task.businessKey()), visitor)
                .or(() -> visits.findById(VisitId.of(task.businessKey()))
                        .filter(visit -> !visit.isInARound() && visitor.equals(visit.visitor())));
    }
}
