package nl.samenbeter.visits;

import java.util.Date;
import java.util.Objects;
import nl.samenbeter.tasks.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door to what the host of a visit is asked. */
@Service
@Transactional(readOnly = true)
public class HostVisitSteps {

    private static final int NOT_KNOWN = 0;

    private final Visits visits;
    private final VisitFrames frames;
    private final HostAsks asks;

    HostVisitSteps(Visits visits, VisitFrames frames, HostAsks asks) {
        this.visits = visits;
        this.frames = frames;
        this.asks = asks;
    }

    public String host(VisitId visit) {
        return Objects.requireNonNull(find(visit).host()).text();
    }

    public Date dueAt(VisitId visit, HostAsk ask) {
        return Date.from(asks.dueAt(find(visit), ask));
    }

    /** From then on nobody is asked for it any more. */
    public Date lapsesAt(VisitId visit, HostAsk ask) {
        return Date.from(asks.lapsesAt(find(visit), ask));
    }

    public TaskSubject subject(VisitId id) {
        Visit visit = find(id);
        return new TaskSubject(
                visit.school(),
                visit.team(),
                visit.programme(),
                null,
                null,
                "visit",
                NOT_KNOWN,
                frames.of(visit).zone());
    }

    private Visit find(VisitId id) {
        return visits.findById(id).orElseThrow(() -> new IllegalStateException("no visit " + id));
    }
}
