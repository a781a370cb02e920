package nl.samenbeter.talks;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coach talks for the form of the coach who holds them. */
@Service
@Transactional(readOnly = true)
public class CoachTalkQueries {

    private final CoachTalkRounds rounds;
    private final PlanLedger plan;
    private final TaskQueries tasks;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    CoachTalkQueries(
            CoachTalkRounds rounds,
            PlanLedger plan,
            TaskQueries tasks,
            Directory directory,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.rounds = rounds;
        this.plan = plan;
        this.tasks = tasks;
        this.directory = directory;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** @throws DomainException {@code tasks.gone} when the task is not one of coach talks */
    @PreAuthorize("@taskAccess.mine(#task)")
    public TalksDetails talks(TaskId task) {
        TaskDetails details = tasks.details(task);
        CoachTalks talks = rounds.findById(CoachTalksId.of(details.businessKey()))
                .orElseThrow(() -> new DomainException("tasks.gone"));
        boolean mine = details.isOpenForMe() || currentUser.require().person().equals(talks.coach());
        PlanLedger.Item item = plan.item(talks.planItem());
        return new TalksDetails(
                talks.id(),
                talks.minutes(),
                item.place(),
                talks.now(programmeClock).toLocalDate(),
                item.lapsesAt().toLocalDate(),
                !mine,
                talks.isClosed(),
                mine ? rows(talks) : List.of());
    }

    private List<TalkRow> rows(CoachTalks talks) {
        Map<PersonId, String> names = directory.names(
                talks.talks().stream().map(CoachTalks.Talk::person).toList());
        return talks.talks().stream()
                .sorted(Comparator.<CoachTalks.Talk, LocalDateTime>comparing(
                                talk -> talk.moment().orElse(LocalDateTime.MAX))
                        .thenComparing(talk -> names.getOrDefault(talk.person(), "")))
                .map(talk -> new TalkRow(
                        talk.person(),
                        names.getOrDefault(talk.person(), ""),
                        talk.day(),
                        talk.begins(),
                        talk.status(),
                        talk.reason()))
                .toList();
    }
}
