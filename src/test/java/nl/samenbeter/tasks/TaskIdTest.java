package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskIdTest {

    @Test
    void takesWhatTheEngineGives() {
        String id = "7c4f1a2e-a2b1-11f1-9c1e-0242ac120002";
        assertThat(new TaskId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "7c4f' or '1'='1", "<b>", "..", "é", "\ud800", "12 "})
    void refusesWhatCannotBeAnId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskId(text)).withMessage("not a task id");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskId("1".repeat(65)));
    }
}
