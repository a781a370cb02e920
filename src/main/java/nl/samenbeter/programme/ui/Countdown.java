package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.LocalDateTime;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/**
 * "over 10 min" from an hour before, "Bezig, nog 6 min" during. Counts in the browser, so that an open page keeps no
 * session alive, and asks for a new look when it is over.
 */
@Tag("small")
class Countdown extends Component implements HasText {

    private static final int COUNTED = 60;
    private static final String OVER = "countdown-over";

    private final long toStart;
    private final long toEnd;

    Countdown(LocalDateTime now, LocalDateTime starts, LocalDateTime ends, Runnable over) {
        toStart = Duration.between(now, starts).toSeconds();
        toEnd = Duration.between(now, ends).toSeconds();
        setText(words());
        getElement().addEventListener(OVER, event -> over.run());
    }

    private String words() {
        if (toStart <= 0) {
            return Texts.text("programme.today.busy", Dates.duration(minutes(toEnd)));
        }
        return minutes(toStart) > COUNTED ? Texts.text("date.today") : Dates.in(minutes(toStart));
    }

    private static int minutes(long seconds) {
        return Math.ceilDiv((int) Math.min(seconds, Integer.MAX_VALUE), 60);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        String number = "{n}";
        getElement()
                .executeJs(
                        """
                        clearInterval(this._countdown);
                        const began = performance.now();
                        const tick = () => {
                            const passed = (performance.now() - began) / 1000;
                            const start = Math.ceil(($0 - passed) / 60);
                            const end = Math.ceil(($1 - passed) / 60);
                            if (!this.isConnected) {
                                clearInterval(this._countdown);
                            } else if (end <= 0) {
                                clearInterval(this._countdown);
                                this.dispatchEvent(new CustomEvent($5));
                            } else if (start <= 0) {
                                this.textContent = $3.replace('{n}', end);
                            } else if (start <= $4) {
                                this.textContent = $2.replace('{n}', start);
                            }
                        };
                        this._countdown = setInterval(tick, 5000);""",
                        toStart,
                        toEnd,
                        Texts.text("date.in", Texts.text("programme.today.min", number)),
                        Texts.text("programme.today.busy", Texts.text("programme.today.min", number)),
                        COUNTED,
                        OVER);
    }
}
