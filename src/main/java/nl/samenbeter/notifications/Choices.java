package nl.samenbeter.notifications;

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

    void choose(PersonId person, NoticeKind kind, Choice choice) {
        jdbc.sql("""
                        insert into notice_choice (person_id, kind, in_product, by_mail) values (?, ?, ?, ?)
                        on conflict (person_id, kind) do update
                            set in_product = excluded.in_product, by_mail = excluded.by_mail""")
                .params(person.value(), kind.name(), choice.inProduct(), choice.byMail())
                .update();
    }
}
