package nl.samenbeter.notifications;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people chose to be told. */
@Component
class Choices {

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choice of(PersonId person, NoticeKind kind) {
        return jdbc.sql("select in_product, by_mail from notice_choice where person_id = ? and kind = ?")
                .params(person.value(), kind.name())
                .query((row, n) -> new Choice(row.getBoolean("in_product"), row.getBoolean("by_mail")))
                .optional()
                .orElse(Choice.DEFAULT);
    }

    /** Of each of them, also of those who chose nothing. */
    Map<PersonId, Choice> of(Collection<PersonId> people, NoticeKind kind) {
        Map<PersonId, Choice> choices = new HashMap<>();
        people.forEach(person -> choices.put(person, Choice.DEFAULT));
        jdbc.sql("select person_id, in_product, by_mail from notice_choice "
                        + "where person_id = any(:people) and kind = :kind")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("kind", kind.name())
                .query(row -> {
                    choices.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new Choice(row.getBoolean("in_product"), row.getBoolean("by_mail")));
                });
        return choices;
    }

    void choose(PersonId person, NoticeKind kind, Choice choice) {
        jdbc.sql("""
                        insert into notice_choice (person_id, kind, in_product, by_mail) values (?, ?, ?, ?)
                        on conflict (person_id, kind) do update
                            set in_product = excluded.in_product, by_mail = excluded.by_mail""")
                .params(person.value(), kind.name(), choice.inProduct(), choice.byMail())
                .update();
    }
}
