package nl.samenbeter.timeline.process;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenbeter.timeline.EngineMoment;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/** Writes moments into the engine, past its own services, which would read and write each by itself. */
final class SetMoments {

    private SetMoments() {}

    static void set(CommandContext command, Collection<EngineMoment> moments) {
        setTimers(command, of(moments, EngineMoment.Kind.TIMER, moment -> true));
        setTasks(command, of(moments, EngineMoment.Kind.TASK, EngineMoment::changes));
    }

    private static Map<String, EngineMoment> of(
            Collection<EngineMoment> moments, EngineMoment.Kind kind, Predicate<EngineMoment> which) {
        return moments.stream()
                .filter(moment -> moment.kind() == kind && which.test(moment))
                .collect(Collectors.toMap(EngineMoment::id, Function.identity()));
    }

    /**
     * One statement reads them, one batch writes them. Also those that stay, by their revision: one that fires right now
     * may begin a week, whose timers would ask the plan as it was; so it fires after this, or this is refused.
     */
    private static void setTimers(CommandContext command, Map<String, EngineMoment> moments) {
        if (moments.isEmpty()) {
            return;
        }
        var query = new JobQueryImpl();
        query.jobIds(Set.copyOf(moments.keySet()));
        List<JobEntity> jobs = command.getJobManager().findJobsByQueryCriteria(query, null).stream()
                .map(JobEntity.class::cast)
                .toList();
        mustBeAll(jobs.size() == moments.size());
        for (JobEntity job : jobs) {
            EngineMoment moment = moments.get(job.getId());
            if (moment.changes()) {
                job.setDuedate(Date.from(moment.after()));
            } else {
                command.getDbEntityManager().forceUpdate(job);
            }
        }
    }

    private static void setTasks(CommandContext command, Map<String, EngineMoment> moments) {
        if (moments.isEmpty()) {
            return;
        }
        var query = new TaskQueryImpl();
        query.taskIdIn(moments.keySet().toArray(String[]::new));
        List<Task> tasks = command.getTaskManager().findTasksByQueryCriteria(query);
        mustBeAll(tasks.size() == moments.size());
        tasks.forEach(found -> {
            EngineMoment moment = moments.get(found.getId());
            TaskEntity task = (TaskEntity) found;
            task.setDueDate(Date.from(moment.after()));
            if (moment.seenAgain() != null) {
                task.setFollowUpDate(Date.from(moment.seenAgain()));
            }
            task.triggerUpdateEvent();
        });
    }

    private static void mustBeAll(boolean all) {
        if (!all) {
            throw LostRace.meanwhile(null);
        }
    }
}
