package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.util.List;

/**
 * A session in a minute, for who was not there.
 *
 * @param actions those made in the session, with who does them
 */
public record SessionDigest(
        String teamName, LocalDate day, List<String> decisions, List<String> successes, List<NewAction> actions) {

    /** @param owner empty when nobody has it */
    public record NewAction(String title, String owner) {}
}
