package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** Whether what was typed is kept, and since when. */
final class DraftLine extends Span {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final Clock systemClock;

    DraftLine(Clock systemClock) {
        this.systemClock = systemClock;
        setVisible(false);
    }

    void kept(Instant at) {
        show(Status.DRAFT_KEPT, when("tasks.draft.kept", "tasks.draft.keptOn", at));
    }

    void notKept() {
        show(Status.ATTENTION, Texts.text("tasks.draft.notKept"));
    }

    private void show(Status status, String words) {
        removeAll();
        add(new StatusBadge(status, words));
        setVisible(true);
    }

    /** The text with the time, or with day and time when that was not today. */
    String when(String key, String onADay, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, HOME);
        boolean today = local.toLocalDate()
                .equals(LocalDateTime.ofInstant(systemClock.instant(), HOME).toLocalDate());
        String time = Dates.time(local.toLocalTime());
        return today ? Texts.text(key, time) : Texts.text(onADay, Dates.day(local.toLocalDate()), time);
    }
}
