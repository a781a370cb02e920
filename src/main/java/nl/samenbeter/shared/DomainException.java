package nl.samenbeter.shared;

/**
 * A business "no". The code has the form {@code room.reason}; the screen shows the text {@code error.<code>} with the
 * arguments filled in. Carries ids and dates only, never people's words.
 */
public class DomainException extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    public DomainException(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
