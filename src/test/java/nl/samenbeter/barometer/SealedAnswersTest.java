package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskReopening.Finished;
import org.junit.jupiter.api.Test;

class SealedAnswersTest {

    private final SealedAnswers room = new SealedAnswers();

    private static Finished task(String form) {
        return new Finished(new TaskId("1"), "BarometerRoundProcess", "userTask_fillBarometer", form, null);
    }

    @Test
    void saysThatNobodyCanOpenThem() {
        assertThat(room.look(task("barometer/fill")))
                .get()
                .isInstanceOfSatisfying(
                        TakingBack.Impossible.class,
                        no -> assertThat(no.why().code()).isEqualTo("tasks.undoSealed"));
    }

    @Test
    void isSilentAboutOthers() {
        assertThat(room.look(task("tasks/model-form"))).isEmpty();
    }
}
