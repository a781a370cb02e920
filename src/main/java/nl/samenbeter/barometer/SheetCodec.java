package nl.samenbeter.barometer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * Writes answers as bytes of one length per set, whatever was answered: a byte for the layout, then per question one
 * byte, or for words their number of bytes and a field that has room for the longest. So the size of an envelope says
 * nothing.
 */
final class SheetCodec {

    private static final byte LAYOUT = 1;
    private static final int NOT_APPLICABLE = 0xFF;

    /** Of a character in UTF-8, counted as Java counts characters. */
    private static final int MOST_BYTES = 3;

    private SheetCodec() {}

    static int length(QuestionSet set) {
        return 1 + set.questions().stream().mapToInt(SheetCodec::length).sum();
    }

    private static int length(Question question) {
        return question.kind() == Question.Kind.TEXT ? Short.BYTES + room(question) : 1;
    }

    private static int room(Question question) {
        return MOST_BYTES * question.highest();
    }

    /** @param answers that fit the set */
    static byte[] write(QuestionSet set, Answers answers) {
        ByteBuffer sheet = ByteBuffer.allocate(length(set)).put(LAYOUT);
        for (Question question : set.questions()) {
            Answer answer = answers.to(question);
            if (answer == null || !question.accepts(answer)) {
                throw new IllegalArgumentException("an answer is missing or does not fit");
            }
            String words = answer.words();
            if (words == null) {
                Integer number = answer.number();
                sheet.put((byte) (number == null ? NOT_APPLICABLE : number));
            } else {
                byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
                sheet.putShort((short) bytes.length).put(bytes).put(new byte[room(question) - bytes.length]);
            }
        }
        return sheet.array();
    }

    /** @throws IllegalArgumentException when this is not a sheet of the set; says nothing of what is in it */
    static Answers read(QuestionSet set, byte[] bytes) {
        if (bytes.length != length(set) || bytes[0] != LAYOUT) {
            throw new IllegalArgumentException("not a sheet of " + set);
        }
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        ByteBuffer sheet = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        for (Question question : set.questions()) {
            Answer answer = question.kind() == Question.Kind.TEXT ? words(set, question, sheet) : number(sheet);
            if (!question.accepts(answer)) {
                throw new IllegalArgumentException("not a sheet of " + set);
            }
            answers.put(question, answer);
        }
        return new Answers(answers);
    }

    private static Answer number(ByteBuffer sheet) {
        int number = Byte.toUnsignedInt(sheet.get());
        return number == NOT_APPLICABLE ? Answer.NOT_APPLICABLE : Answer.of(number);
    }

    private static Answer words(QuestionSet set, Question question, ByteBuffer sheet) {
        int written = Short.toUnsignedInt(sheet.getShort());
        byte[] field = new byte[room(question)];
        sheet.get(field);
        if (written > field.length) {
            throw new IllegalArgumentException("not a sheet of " + set);
        }
        try {
            return new Answer(
                    null,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(field, 0, written))
                            .toString());
        } catch (CharacterCodingException unreadable) {
            throw new IllegalArgumentException("not a sheet of " + set);
        }
    }
}
