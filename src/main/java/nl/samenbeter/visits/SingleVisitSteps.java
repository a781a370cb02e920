package nl.samenbeter.visits;

import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskSubject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door to visits outside the rounds, and what a change of people does to them. Safe to repeat. */
@Service
@Transactional
public class SingleVisitSteps {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Visits visits;
    private final VisitFrames frames;
    private final HostAsks asks;
    private final ObjectProvider<VisitWorkflow> workflow;

    SingleVisitSteps(Visits visits, VisitFrames frames, HostAsks asks, ObjectProvider<VisitWorkflow> workflow) {
        this.visits = visits;
        this.frames = frames;
        this.asks = asks;
        this.workflow = workflow;
    }

    @Transactional(readOnly = true)
    public String visitor(VisitId visit) {
        return find(visit).visitor().text();
    }

    @Transactional(readOnly = true)
    public Date dueAt(VisitId visit) {
        var frame = frames.of(find(visit));
        return Date.from(frame.last().atTime(END_OF_DAY).atZone(frame.zone()).toInstant());
    }

    /** From then on nobody is asked for it any more. */
    @Transactional(readOnly = true)
    public Date lapsesAt(VisitId visit) {
        var frame = frames.of(find(visit));
        return Date.from(
                frame.lastMoment().atTime(END_OF_DAY).atZone(frame.zone()).toInstant());
    }

    @Transactional(readOnly = true)
    public TaskSubject subject(VisitId id) {
        Visit visit = find(id);
        return new TaskSubject(
                visit.school(),
                visit.team(),
                visit.programme(),
                null,
                null,
                "visit",
                visit.minutes(),
                frames.of(visit).zone());
    }

    /** However its process ended: without an answer it did not take place as far as anybody knows. */
    public void close(VisitId id) {
        Optional<Visit> visit = visits.findById(id).filter(Visit::isPlanned);
        visit.ifPresent(open -> {
            open.end(NotHeldReason.NO_ANSWER);
            visits.save(open);
            asks.follow(open);
        });
    }

    /** @return how many ended */
    int memberLeft(TeamId team, PersonId person) {
        var ended = planned(team, visit -> visit.isOf(person));
        ended.forEach(visit -> {
            visit.end(NotHeldReason.LEFT);
            visits.save(visit);
            asks.follow(visit);
            workflow.getObject().stops(visit.id());
        });
        return ended.size();
    }

    List<Visit> planned(TeamId team, Predicate<Visit> which) {
        return visits.findByTeamIdAndRoundIdIsNull(team).stream()
                .filter(Visit::isPlanned)
                .filter(which)
                .toList();
    }

    private Visit find(VisitId id) {
        return visits.findById(id).orElseThrow(() -> new IllegalStateException("no visit " + id));
    }
}
