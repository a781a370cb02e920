package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.Component;

/** Long work in parts: the browser asks for the next one, so that a click comes in between and a page that is left ends it. */
final class Later {

    private static final int WAIT = 500;

    private Later() {}

    static void next(Component place, Runnable part) {
        ask(place, 0, part);
    }

    /** For work that somebody else has in hand now. */
    static void afterAWhile(Component place, Runnable part) {
        ask(place, WAIT, part);
    }

    private static void ask(Component place, int milliseconds, Runnable part) {
        place.getElement()
                .executeJs("return new Promise(done => setTimeout(() => done(1), $0))", milliseconds)
                .then(asked -> part.run());
    }
}
