package nl.samenbeter.voices;

/**
 * Where a try comes from; forgotten with the budget.
 *
 * @param browser the session
 */
public record Visitor(String browser, String address) {

    @Override
    public String toString() {
        return "Visitor[hidden]";
    }
}
