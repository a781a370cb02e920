package nl.samenbeter.barometer;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: answering, once, sealed. Nobody can read before the closing, so there is nothing to read here. */
@Service
public class BarometerService {

    /** Form key of the task, as in the model. */
    public static final String FORM = "barometer/fill";

    private final BarometerRounds rounds;
    private final Envelopes envelopes;
    private final TaskWork tasks;
    private final TaskQueries taskQueries;
    private final RoundMoments moments;

    BarometerService(
            BarometerRounds rounds,
            Envelopes envelopes,
            TaskWork tasks,
            TaskQueries taskQueries,
            RoundMoments moments) {
        this.rounds = rounds;
        this.envelopes = envelopes;
        this.tasks = tasks;
        this.taskQueries = taskQueries;
        this.moments = moments;
    }

    /** @throws DomainException {@code tasks.gone} when the task is not one of a barometer */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public SheetDetails sheet(TaskId task) {
        BarometerRound round = rounds.findById(roundOf(task)).orElseThrow(() -> new DomainException("tasks.gone"));
        return new SheetDetails(round.set(), moments.minutes(round), moments.closesAt(round), moments.about(round));
    }

    /**
     * Seals the answers and finishes the task. The envelope is all that is written.
     *
     * @throws DomainException {@code barometer.unanswered}, {@code barometer.outOfRange}, {@code barometer.tooLong}, {@code
     *     barometer.otherQuestions}, {@code barometer.closed}, and those of {@link TaskWork#finish}; none carries an answer
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void answer(TaskId task, Answers answers) {
        BarometerRoundId id = roundOf(task);
        tasks.finish(task, () -> {
            BarometerRound round = rounds.findToAnswer(id).orElseThrow(() -> new DomainException("tasks.gone"));
            envelopes.add(id, round.seal(answers));
        });
    }

    private BarometerRoundId roundOf(TaskId task) {
        TaskDetails details = taskQueries.details(task);
        if (!FORM.equals(details.row().formKey())) {
            throw new DomainException("tasks.gone");
        }
        return BarometerRoundId.of(details.businessKey());
    }
}
