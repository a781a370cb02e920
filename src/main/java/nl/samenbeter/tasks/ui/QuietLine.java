package nl.samenbeter.tasks.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Texts;

/** Says to people who use a screen reader that the list is another one; not at every change. */
final class QuietLine {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock systemClock;
    private Instant quietUntil = Instant.EPOCH;

    QuietLine(Clock systemClock) {
        this.systemClock = systemClock;
    }

    void say(String summary) {
        Instant now = systemClock.instant();
        if (!now.isBefore(quietUntil)) {
            quietUntil = now.plus(PAUSE);
            MainLayout.announce(Texts.text("tasks.list.changed", summary));
        }
    }
}
