package nl.samenbeter.voices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Answers as bytes, always as many, so that the length of an envelope says nothing. */
final class AnswerCodec {

    private static final int MOST_BYTES_OF_A_SIGN = 4;
    static final int LENGTH = Statement.values().length + Short.BYTES + SurveyAnswers.LONGEST * MOST_BYTES_OF_A_SIGN;

    private AnswerCodec() {}

    static byte[] write(SurveyAnswers answers) {
        byte[] words = answers.words().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        for (Statement statement : Statement.values()) {
            Integer point = answers.point(statement);
            bytes.put((byte) (point == null ? 0 : point));
        }
        return bytes.putShort((short) words.length).put(words).array();
    }

    /** @throws IllegalArgumentException when these are no answers */
    static SurveyAnswers read(byte[] sheet) {
        if (sheet.length != LENGTH) {
            throw new IllegalArgumentException("no answers");
        }
        ByteBuffer bytes = ByteBuffer.wrap(sheet);
        Map<Statement, Integer> points = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            int point = bytes.get();
            if (point != 0) {
                points.put(statement, point);
            }
        }
        byte[] words = new byte[bytes.getShort()];
        bytes.get(words);
        return new SurveyAnswers(points, new String(words, StandardCharsets.UTF_8));
    }
}
