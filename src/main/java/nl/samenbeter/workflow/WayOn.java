package nl.samenbeter.workflow;

import java.util.List;

/**
 * How an administrator gets a process past a step that stands still, and what that means.
 *
 * @param element of the model that is passed
 * @param name of it, in the words of the model
 * @param next what comes behind it at once, in the words of the model; empty when the rest is waited for, or nothing comes
 */
public record WayOn(Kind kind, String element, String name, List<String> next) {

    public enum Kind {
        /** What stands in a plan becomes skipped there. */
        PLANNED,
        /** It is not waited for any more. */
        WAIT_ENDS,
        /** A task closes without an answer, as it does when its time is over. */
        CLOSES,
        /** What the system should do is not done, and can be missed. */
        LEFT_OUT,
        /** Not to be passed: people decide here. */
        DECISION,
        /** Not to be passed: what the system does here is needed. */
        NEEDED,
        /** Not to be passed: it waits for other steps of its process. */
        TOGETHER;

        public boolean isOpen() {
            return this == PLANNED || this == WAIT_ENDS || this == CLOSES || this == LEFT_OUT;
        }
    }
}
