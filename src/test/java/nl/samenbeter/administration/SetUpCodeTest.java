package nl.samenbeter.administration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SetUpCodeTest {

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final SetUpCode code = new SetUpCode(clock);

    @Test
    void takesTheCodeInLowerCaseAndWithBlanks() {
        assertThatCode(() -> code.check(" " + code.text().toLowerCase().replace('-', ' ')))
                .doesNotThrowAnyException();
    }

    @Test
    void givesFiveTries() {
        for (int n = 0; n < 4; n++) {
            assertThatThrownBy(() -> code.check("wrong")).hasMessage("administration.codeWrong");
        }
        assertThatThrownBy(() -> code.check("wrong")).hasMessage("administration.codeGone");
        assertThatThrownBy(() -> code.check(code.text())).hasMessage("administration.codeGone");
    }

    @Test
    void endsAfterThirtyMinutes() {
        now = now.plusSeconds(30 * 60 - 1);
        assertThatCode(() -> code.check(code.text())).doesNotThrowAnyException();
        now = now.plusSeconds(1);
        assertThatThrownBy(() -> code.check(code.text())).hasMessage("administration.codeGone");
    }

    @Test
    void worksOnce() {
        code.use();
        assertThatThrownBy(() -> code.check(code.text())).hasMessage("administration.codeGone");
    }
}
