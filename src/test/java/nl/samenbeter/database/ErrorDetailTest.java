package nl.samenbeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import nl.samenbeter.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the database says about a refused row repeats the row; none of it may reach an exception, for those are logged. */
@IntegrationTest
@Transactional
class ErrorDetailTest {

    private static final String CANARY = "kanarie-" + UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRefusedRowIsNotInTheException() {
        Throwable refused = catchThrowable(() -> jdbc.sql("insert into board (id, name, version) values (?, ?, null)")
                .params(UUID.randomUUID(), CANARY)
                .update());
        assertThat(printed(refused)).contains("null value in column").doesNotContain(CANARY);
    }

    @Test
    void aKeyThatIsTakenIsNotInTheException() {
        UUID id = UUID.randomUUID();
        String insert = "insert into board (id, name, version) values (?, ?, 0)";
        jdbc.sql(insert).params(id, CANARY).update();
        Throwable refused =
                catchThrowable(() -> jdbc.sql(insert).params(id, CANARY).update());
        assertThat(printed(refused)).contains("duplicate key").doesNotContain(id.toString());
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
