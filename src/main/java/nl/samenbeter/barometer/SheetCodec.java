package nl.samenbeter.barometer;

import java.util.EnumMap;
import java.util.Map;

/**
 * Writes answers as bytes of one length per set, whatever was answered: a byte for the layout, then one byte per
 * question. So the size of an envelope says nothing.
 */
final class SheetCodec {

    private static final byte LAYOUT = 1;
    private static final int NOT_APPLICABLE = 0xFF;

    private SheetCodec() {}

    static int length(QuestionSet set) {
        return 1 + set.questions().size();
    }

    /** @param answers that fit the set */
    static byte[] write(QuestionSet set, Answers answers) {
        byte[] sheet = new byte[length(set)];
        sheet[0] = LAYOUT;
        int at = 1;
        for (Question question : set.questions()) {
            Answer answer = answers.to(question);
            if (answer == null) {
                throw new IllegalArgumentException("an answer is missing");
            }
            Integer number = answer.number();
            sheet[at++] = (byte) (number == null ? NOT_APPLICABLE : number);
        }
        return sheet;
    }

    /** @throws IllegalArgumentException when this is not a sheet of the set; says nothing of what is in it */
    static Answers read(QuestionSet set, byte[] sheet) {
        if (sheet.length != length(set) || sheet[0] != LAYOUT) {
            throw new IllegalArgumentException("not a sheet of " + set);
        }
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        int at = 1;
        for (Question question : set.questions()) {
            int number = Byte.toUnsignedInt(sheet[at++]);
            Answer answer = number == NOT_APPLICABLE ? Answer.NOT_APPLICABLE : Answer.of(number);
            if (!question.accepts(answer)) {
                throw new IllegalArgumentException("not a sheet of " + set);
            }
            answers.put(question, answer);
        }
        return new Answers(answers);
    }
}
