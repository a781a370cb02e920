package nl.samenbeter.board;

/**
 * @param id made by who asks: asking again with the same id, after a lost answer, adds nothing
 * @param what went well, at most {@link #LONGEST} characters
 * @param effect what a teacher or pupil noticed of it; may be empty
 */
public record AddSuccess(SuccessId id, String what, String effect) {

    public static final int LONGEST = 200;

    public AddSuccess(String what, String effect) {
        this(SuccessId.next(), what, effect);
    }
}
