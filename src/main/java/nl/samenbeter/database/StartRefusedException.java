package nl.samenbeter.database;

/** The application cannot start; the message is the one sentence that says why and what to do. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
