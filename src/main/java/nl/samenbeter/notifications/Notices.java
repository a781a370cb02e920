package nl.samenbeter.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, in the caller's transaction: rolled back, nobody was told. In the product at once; by mail after the
 * commit and at an hour that suits the person. Asks nobody's rights, so views may not use it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    private final Choices choices;
    private final Postbox postbox;
    private final MailSettings mail;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final Clock programmeClock;
    private final Clock systemClock;

    Notices(
            Choices choices,
            Postbox postbox,
            MailSettings mail,
            Changes changes,
            JdbcClient jdbc,
            Clock programmeClock,
            Clock systemClock) {
        this.choices = choices;
        this.postbox = postbox;
        this.mail = mail;
        this.changes = changes;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
        this.systemClock = systemClock;
    }

    public void tell(
            PersonId person,
            NoticeKind kind,
            String textKey,
            List<NoticeArgument> arguments,
            String route,
            SchoolId school) {
        tell(List.of(person), kind, textKey, arguments, route, school);
    }

    /**
     * Each of them once, also who is in the list twice.
     *
     * @param textKey a whole sentence with {0}, {1}… for the arguments
     * @param route what one tap leads to, without a slash before it
     */
    public void tell(
            Collection<PersonId> people,
            NoticeKind kind,
            String textKey,
            List<NoticeArgument> arguments,
            String route,
            SchoolId school) {
        tellOnce(UUID.randomUUID().toString(), people, kind, textKey, arguments, route, school);
    }

    /**
     * As {@link #tell}, for what may be repeated.
     *
     * @param once names the change; whoever was told of it already is not told again
     */
    public void tellOnce(
            String once,
            Collection<PersonId> people,
            NoticeKind kind,
            String textKey,
            List<NoticeArgument> arguments,
            String route,
            SchoolId school) {
        Map<PersonId, Choice> chosen = people.isEmpty() ? Map.of() : choices.of(people, kind);
        List<PersonId> told = people.stream()
                .distinct()
                .filter(person -> chosen.get(person).inProduct() || isByMail(chosen.get(person)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Map<PersonId, NoticeId> added = new HashMap<>();
        jdbc.sql("""
                        insert into notice (id, school_id, person_id, kind, text_key, arguments, route, once,
                            in_product, told_at)
                        select t.id, :school, t.person, :kind, :key, :arguments, :route, :once, t.shown, :at
                        from unnest(:ids::uuid[], :people::uuid[], :shown::boolean[]) as t(id, person, shown)
                        on conflict (person_id, once) do nothing
                        returning id, person_id""")
                .param(
                        "ids",
                        told.stream().map(person -> NoticeId.next().value()).toArray(UUID[]::new))
                .param("people", told.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "shown",
                        told.stream()
                                .map(person -> chosen.get(person).inProduct())
                                .toArray(Boolean[]::new))
                .param("school", school.value())
                .param("kind", kind.name())
                .param("key", textKey)
                .param(
                        "arguments",
                        arguments.stream().map(NoticeArgument::stored).toArray(String[]::new))
                .param("route", route)
                .param("once", once)
                .param("at", Timestamp.from(programmeClock.instant()))
                .query(row -> {
                    added.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new NoticeId(row.getObject("id", UUID.class)));
                });
        for (PersonId person : told) {
            if (added.containsKey(person) && chosen.get(person).inProduct()) {
                changes.changed(ChangeKind.NOTICES, List.of(ChangeScope.of(person)));
            }
            if (added.containsKey(person) && isByMail(chosen.get(person))) {
                postbox.add(added.get(person), school, systemClock.instant());
            }
        }
    }

    private boolean isByMail(Choice choice) {
        return choice.byMail() && mail.on();
    }
}
