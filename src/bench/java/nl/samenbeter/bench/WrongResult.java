package nl.samenbeter.bench;

/** What was measured did not do what it should. */
final class WrongResult extends RuntimeException {

    WrongResult(String message) {
        super(message);
    }

    static void unless(boolean right, String message) {
        if (!right) {
            throw new WrongResult(message);
        }
    }
}
