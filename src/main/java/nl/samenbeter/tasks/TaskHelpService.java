package nl.samenbeter.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to asking a colleague for help with a task. The answer is a comment, see {@link TaskTalkService}. */
@Service
public class TaskHelpService {

    private final TaskEntries entries;
    private final TaskWork work;
    private final TaskNotes notes;
    private final HelpNotes help;
    private final TaskColleagues colleagues;
    private final TaskNotices notices;
    private final CurrentUser currentUser;

    TaskHelpService(
            TaskEntries entries,
            TaskWork work,
            TaskNotes notes,
            HelpNotes help,
            TaskColleagues colleagues,
            TaskNotices notices,
            CurrentUser currentUser) {
        this.entries = entries;
        this.work = work;
        this.notes = notes;
        this.help = help;
        this.colleagues = colleagues;
        this.notices = notices;
        this.currentUser = currentUser;
    }

    /** Who can be asked, by name: those who share the task and the team's coach; nobody for a private one. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public Map<PersonId, String> helpers(TaskId task) {
        return entries.find(task).map(this::helpers).orElse(Map.of());
    }

    /**
     * Asks a colleague for help with one's own task. The colleague is told, and reads the task with the question.
     *
     * @param typed empty when there is nothing to say; only the two of them read it
     * @throws DomainException {@code tasks.helpPrivate} for a private task, {@code tasks.helpNotAColleague} when that person
     *     may not see it, {@code tasks.helpAskedAlready} with the name, {@code tasks.takeFirst}, {@code
     *     tasks.takenByOther}, or how the task ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void ask(TaskId task, PersonId helper, String typed) {
        PersonId me = currentUser.require().person();
        var entry = work.open(task);
        if (entry.candidateGroups().isEmpty()) {
            throw new DomainException("tasks.helpPrivate");
        }
        if (entry.assignee() == null) {
            throw new DomainException("tasks.takeFirst");
        }
        work.mustNotBeAnothers(entry);
        if (!helpers(entry).containsKey(helper)) {
            throw new DomainException("tasks.helpNotAColleague");
        }
        if (help.about(task, me).stream()
                .anyMatch(open -> open.mine() && open.helper().equals(helper))) {
            throw new DomainException("tasks.helpAskedAlready", work.nameOf(helper));
        }
        notes.write(task, TaskNoteKind.HELP_ASKED, me, helper, PeoplesWords.ifAny(typed), null);
        notices.helpAsked(task, me, helper);
    }

    /** Takes one's question back; nothing happens when it was answered meanwhile. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void withdraw(TaskId task, PersonId helper) {
        PersonId me = currentUser.require().person();
        if (help.withdraw(task, me, helper)) {
            notes.write(task, TaskNoteKind.HELP_WITHDRAWN, me, helper, null, null);
        }
    }

    /** The open questions about the task that the reader asked or was asked. */
    @PreAuthorize("@taskAccess.reads(#task)")
    @Transactional(readOnly = true)
    public List<HelpQuestion> questions(TaskId task) {
        return help.about(task, currentUser.require().person());
    }

    /** With which tasks others wait for the reader's help, the oldest question first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<HelpQuestion> askedOfMe() {
        return help.askedOf(currentUser.require().person());
    }

    /** Whose help the reader waits for, by task. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<TaskId, List<String>> asked() {
        var names = new LinkedHashMap<TaskId, List<String>>();
        help.askedBy(currentUser.require().person())
                .forEach(question -> names.computeIfAbsent(question.task(), task -> new ArrayList<>())
                        .add(question.helperName()));
        return names;
    }

    private Map<PersonId, String> helpers(TaskEntries.Entry entry) {
        if (entry.candidateGroups().isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> helpers = colleagues.of(entry.candidateGroups());
        if (entry.team() != null) {
            colleagues.coaches(entry.team()).forEach(helpers::putIfAbsent);
        }
        helpers.remove(currentUser.require().person());
        return helpers;
    }
}
