package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms for their two people, and what they share for their team. Nobody else reads them, whatever their role. */
@Service
@Transactional(readOnly = true)
public class VisitFormQueries {

    private static final String FORM = "visits/make-visit";
    private static final int MOST_SHARED = 20;

    private final Visits visits;
    private final VisitForms forms;
    private final VisitReactions reactions;
    private final VisitClosing closing;
    private final TaskQueries tasks;
    private final TaskVisits taskVisits;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    VisitFormQueries(
            Visits visits,
            VisitForms forms,
            VisitReactions reactions,
            VisitClosing closing,
            TaskQueries tasks,
            TaskVisits taskVisits,
            Directory directory,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.visits = visits;
        this.forms = forms;
        this.reactions = reactions;
        this.closing = closing;
        this.tasks = tasks;
        this.taskVisits = taskVisits;
        this.directory = directory;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @PreAuthorize("@visitAccess.isOneOfTheTwo(#visit)")
    public FormSheet form(VisitId visit) {
        Visit found = visits.findById(visit).orElseThrow();
        VisitForm form = forms.findById(visit).orElseGet(() -> VisitForm.of(found));
        VisitReaction reaction = reactions.findById(visit).orElseGet(() -> VisitReaction.to(found));
        boolean mine = currentUser.requirePerson().equals(found.visitor());
        boolean reads = mine || form.isReadableByHost();
        PersonId other = mine ? found.host() : found.visitor();
        return new FormSheet(
                visit,
                mine,
                stage(form),
                found.status(),
                form.occasion(),
                form.question(),
                reads ? form.facts() : List.of(),
                reads ? form.together() : null,
                reads ? form.takes() : null,
                reaction.reaction(),
                reaction.takes(),
                form.sharing(),
                reaction.sharing(),
                reads ? form.followUp() : null,
                other == null ? found.teacher() : name(other),
                found.host() != null,
                closing.offered());
    }

    /** The visitor's task of a visit, while it is open. */
    @PreAuthorize("@visitAccess.isOneOfTheTwo(#visit)")
    public Optional<TaskId> task(VisitId visit) {
        PersonId me = currentUser.requirePerson();
        return tasks.open().stream()
                .filter(task -> task.mine() && FORM.equals(task.formKey()))
                .map(TaskRow::id)
                .filter(task -> taskVisits
                        .of(tasks.details(task), me)
                        .filter(found -> found.id().equals(visit))
                        .isPresent())
                .findFirst();
    }

    /** Of whom the team knows: its people, and the teacher who is visited. To see whether a text names somebody. */
    @PreAuthorize("@visitAccess.isOneOfTheTwo(#visit)")
    public List<String> names(VisitId visit) {
        Visit found = visits.findById(visit).orElseThrow();
        LocalDate today = currentUser.today();
        return Stream.of(
                        directory.members(found.team(), today).stream().map(Member::name),
                        directory.names(directory.coaches(found.team(), today)).values().stream(),
                        Stream.ofNullable(found.teacher()))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private static FormStage stage(VisitForm form) {
        if (form.isReadableByHost()) {
            return FormStage.TALK;
        }
        if (form.isStarted()) {
            return FormStage.WATCHING;
        }
        return form.question().isEmpty() ? FormStage.TO_PREPARE : FormStage.PREPARED;
    }

    private @Nullable String name(PersonId person) {
        return directory.names(List.of(person)).get(person);
    }

    /** What was shared with the teams of which the reader is a member, newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<SharedVisit> shared() {
        UUID[] teams = currentUser.require().grants().stream()
                .filter(grant -> grant.role() == Role.MEMBER && grant.scope().kind() == ScopeKind.TEAM)
                .map(grant -> grant.scope().id())
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        List<VisitId> found = teams.length == 0
                ? List.of()
                : jdbc.sql("""
                        select v.id from visit v join visit_form f on f.visit_id = v.id
                        join visit_reaction r on r.visit_id = v.id
                        where v.team_id = any(:teams) and v.status = 'HELD' and f.sharing <> 'NO' and r.sharing <> 'NO'
                        order by v.day desc, v.id limit :most""")
                        .param("teams", teams)
                        .param("most", MOST_SHARED)
                        .query((row, n) -> new VisitId(row.getObject("id", UUID.class)))
                        .list();
        return read(found);
    }

    private List<SharedVisit> read(List<VisitId> found) {
        Map<VisitId, VisitForm> formOf = new HashMap<>();
        forms.findAllById(found).forEach(form -> formOf.put(form.visit(), form));
        Map<VisitId, VisitReaction> reactionOf = new HashMap<>();
        reactions.findAllById(found).forEach(reaction -> reactionOf.put(reaction.visit(), reaction));
        Map<VisitId, Visit> visitOf = new HashMap<>();
        Set<PersonId> people = new HashSet<>();
        visits.findAllById(found).forEach(visit -> {
            visitOf.put(visit.id(), visit);
            people.add(visit.visitor());
            if (visit.host() != null) {
                people.add(visit.host());
            }
        });
        Map<PersonId, String> names = directory.names(people);
        return found.stream()
                .map(id -> shared(
                        Objects.requireNonNull(visitOf.get(id)),
                        Objects.requireNonNull(formOf.get(id)),
                        Objects.requireNonNull(reactionOf.get(id)),
                        names))
                .toList();
    }

    private static SharedVisit shared(
            Visit visit, VisitForm form, VisitReaction reaction, Map<PersonId, String> names) {
        boolean all = Sharing.least(form.sharing(), reaction.sharing()) == Sharing.ALL;
        return new SharedVisit(
                visit.id(),
                names.getOrDefault(visit.visitor(), ""),
                visit.host() == null ? "" : names.getOrDefault(visit.host(), ""),
                visit.day(),
                form.question(),
                form.together(),
                all ? form.facts() : List.of(),
                all ? reaction.reaction() : null,
                all ? form.takes() : null,
                all ? reaction.takes() : null);
    }
}
