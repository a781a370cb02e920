package nl.samenbeter.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import nl.samenbeter.shared.DomainException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the programme's time in a demo as if it had passed: every due job runs at its own moment, one after the other, in
 * the order of their due dates (rulings 19). An offset to real time, kept in the database, so that it ticks and survives
 * a restart; set before the job executor starts.
 */
@Component
@Profile("demo")
@DependsOnDatabaseInitialization
public class PracticeClock implements InitializingBean {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Logger LOG = LoggerFactory.getLogger(PracticeClock.class);
    private static final int MOST_JOBS = 20_000;
    private static final Duration LONGEST_MOVE = Duration.ofDays(400);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(20);
    private static final Duration DRAIN_STEP = Duration.ofMillis(20);

    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final ObjectProvider<JobExecutor> jobExecutor;
    private final JdbcClient jdbc;
    private final ReentrantLock moving = new ReentrantLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    PracticeClock(
            ManagementService managementService,
            RepositoryService repositoryService,
            ObjectProvider<JobExecutor> jobExecutor,
            JdbcClient jdbc) {
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.jobExecutor = jobExecutor;
        this.jdbc = jdbc;
    }

    /**
     * Something that happened while time was moved.
     *
     * @param at local time of the school
     * @param name label of the element in the model
     */
    public record Fired(LocalDateTime at, String process, String activity, String name) {}

    /** @param stoppedAt absent when the whole way was gone; else the label of the step that failed */
    public record Moved(LocalDateTime now, List<Fired> fired, Optional<String> stoppedAt) {}

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("select offset_millis from practice_clock")
                .query(Long.class)
                .optional()
                .ifPresent(ClockUtil::offset);
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }

    /** The next moment at which something happens by itself. */
    public Optional<Fired> next() {
        return nextJob(null)
                .filter(job ->
                        job.getDuedate() == null || job.getDuedate().toInstant().isBefore(PausedTimers.FAR_AWAY))
                .map(this::describe);
    }

    /** Sets the clock without letting anything happen: only for an installation in which nothing runs yet. */
    public void startAt(LocalDateTime moment) {
        keep(moment.atZone(ZONE).toInstant());
    }

    /**
     * @param target local time of the school, later than now and at most 400 days away
     * @throws DomainException {@code workflow.clockBackwards}, {@code workflow.clockTooFar} or {@code workflow.clockBusy}
     */
    public Moved moveTo(LocalDateTime target) {
        Instant to = target.atZone(ZONE).toInstant();
        Instant from = ClockUtil.getCurrentTime().toInstant();
        if (!to.isAfter(from)) {
            throw new DomainException("workflow.clockBackwards");
        }
        if (Duration.between(from, to).compareTo(LONGEST_MOVE) > 0) {
            throw new DomainException("workflow.clockTooFar", LONGEST_MOVE.toDays());
        }
        if (!moving.tryLock()) {
            throw new DomainException("workflow.clockBusy");
        }
        try {
            return move(from, to);
        } finally {
            moving.unlock();
            listeners.forEach(Runnable::run);
        }
    }

    /** Calls back after each move, on the moving thread; the returned handle takes the listener away again. */
    public Runnable onMoved(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Moved move(Instant from, Instant to) {
        var executor = Optional.ofNullable(jobExecutor.getIfAvailable()).filter(JobExecutor::isActive);
        executor.ifPresent(this::stop);
        Instant reached = from;
        try {
            ClockUtil.setCurrentTime(Date.from(from));
            List<Fired> fired = new ArrayList<>();
            Optional<Job> due = nextJob(to);
            while (due.isPresent()) {
                Job job = due.get();
                if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(reached)) {
                    reached = job.getDuedate().toInstant();
                    ClockUtil.setCurrentTime(Date.from(reached));
                    store(offset(reached));
                }
                Fired step = describe(job);
                try {
                    managementService.executeJob(job.getId());
                } catch (RuntimeException failed) {
                    LOG.warn("Moving the practice clock stopped at {} of {}", step.activity(), step.process(), failed);
                    return new Moved(now(), fired, Optional.of(step.name()));
                }
                fired.add(step);
                if (fired.size() > MOST_JOBS) {
                    return new Moved(now(), fired, Optional.of(step.name()));
                }
                due = nextJob(to);
            }
            reached = to;
            return new Moved(LocalDateTime.ofInstant(to, ZONE), fired, Optional.empty());
        } finally {
            try {
                keep(reached);
            } finally {
                executor.ifPresent(JobExecutor::start);
            }
        }
    }

    /** Off and drained: a job that one of its threads has begun must not be run here as well. */
    private void stop(JobExecutor executor) {
        executor.shutdown();
        long giveUp = System.nanoTime() + LONGEST_DRAIN.toNanos();
        while (hasJobsOf(executor) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(DRAIN_STEP.toNanos());
        }
    }

    private boolean hasJobsOf(JobExecutor executor) {
        return jdbc.sql("select exists (select from act_ru_job where lock_owner_ = ?)")
                .param(executor.getLockOwner())
                .query(Boolean.class)
                .single();
    }

    private void keep(Instant now) {
        long offset = offset(now);
        ClockUtil.offset(offset);
        store(offset);
    }

    private static long offset(Instant now) {
        return now.toEpochMilli() - System.currentTimeMillis();
    }

    /** During a move at every moment reached: killed half-way, the clock is not behind what has happened. */
    private void store(long offset) {
        jdbc.sql("insert into practice_clock (id, offset_millis) values (1, :offset) "
                        + "on conflict (id) do update set offset_millis = excluded.offset_millis")
                .param("offset", offset)
                .update();
    }

    /** @param until absent for any moment; else only what is due by then */
    private Optional<Job> nextJob(@Nullable Instant until) {
        return jobs().filter(job -> until == null
                        || job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    /** By due date and id; without a due date first. The clean-up of history belongs to the installation, not to the story. */
    private Stream<Job> jobs() {
        return managementService
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 50)
                .stream()
                .filter(job -> !HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType()))
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private Fired describe(Job job) {
        var definition = managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        String activity = definition == null ? "" : definition.getActivityId();
        Instant at = job.getDuedate() == null
                ? ClockUtil.getCurrentTime().toInstant()
                : job.getDuedate().toInstant();
        ModelElementInstance element = job.getProcessDefinitionId() == null
                ? null
                : repositoryService
                        .getBpmnModelInstance(job.getProcessDefinitionId())
                        .getModelElementById(activity);
        String process = job.getProcessDefinitionKey() == null ? "" : job.getProcessDefinitionKey();
        return new Fired(
                LocalDateTime.ofInstant(at, ZONE),
                process,
                activity,
                label(element).orElse(activity));
    }

    /** A moment at the edge of a step says of which: "Arena: Vervallen". */
    private static Optional<String> label(@Nullable ModelElementInstance element) {
        Optional<String> name = Optional.ofNullable(element).map(found -> found.getAttributeValue("name"));
        return element instanceof BoundaryEvent edge
                ? name.map(own -> edge.getAttachedTo().getName() + ": " + own)
                : name;
    }
}
