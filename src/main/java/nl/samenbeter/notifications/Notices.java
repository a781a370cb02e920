package nl.samenbeter.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
        for (PersonId person : new LinkedHashSet<>(people)) {
            Choice choice = choices.of(person, kind);
            boolean byMail = choice.byMail() && mail.on();
            if (!choice.inProduct() && !byMail) {
                continue;
            }
            NoticeId notice = NoticeId.next();
            int added = jdbc.sql("""
                            insert into notice (id, school_id, person_id, kind, text_key, arguments, route, once,
                                in_product, told_at)
                            values (:id, :school, :person, :kind, :key, :arguments, :route, :once, :shown, :at)
                            on conflict (person_id, once) do nothing""")
                    .param("id", notice.value())
                    .param("school", school.value())
                    .param("person", person.value())
                    .param("kind", kind.name())
                    .param("key", textKey)
                    .param(
                            "arguments",
                            arguments.stream().map(NoticeArgument::stored).toArray(String[]::new))
                    .param("route", route)
                    .param("once", once)
                    .param("shown", choice.inProduct())
                    .param("at", Timestamp.from(programmeClock.instant()))
                    .update();
            if (added == 1 && choice.inProduct()) {
                changes.changed(ChangeKind.NOTICES, List.of(ChangeScope.of(person)));
            }
            if (added == 1 && byMail) {
                postbox.add(notice, school, systemClock.instant());
            }
        }
    }
}
