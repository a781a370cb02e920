package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.samenbeter.ui.Texts;

/** Counts down in the browser; nothing closes by itself when the time is over. */
class ArenaClock extends Div {

    private static final int[] MINUTES = {5, 20, 20};
    private static final String[] STEPS = {"begin", "listen", "sort"};

    ArenaClock() {
        addClassName("arena-clock");
        var clock = with(new Span("00:00"), "clock");
        clock.getElement().setAttribute("role", "timer");
        add(clock);
        for (int step = 0; step < STEPS.length; step++) {
            var start = new Button(
                    Texts.text("voices.arena.start", Texts.text("voices.arena." + STEPS[step]), MINUTES[step]));
            start.getElement().executeJs("""
                    const clock = $0, minutes = $1, over = $2;
                    this.addEventListener('click', () => {
                      clearInterval(clock.ticking);
                      const end = Date.now() + minutes * 60000;
                      const show = () => {
                        const left = Math.ceil((end - Date.now()) / 1000), past = Math.max(0, -left), now = Math.abs(left);
                        const time = Math.floor(now / 60) + ':' + String(now % 60).padStart(2, '0');
                        clock.textContent = past ? '+' + time + ' ' + over : time;
                        clock.classList.toggle('over', past > 0);
                        if (!clock.isConnected) clearInterval(clock.ticking);
                      };
                      show();
                      clock.ticking = setInterval(show, 500);
                    })""", clock.getElement(), MINUTES[step], Texts.text("voices.arena.over"));
            add(start);
        }
    }
}
