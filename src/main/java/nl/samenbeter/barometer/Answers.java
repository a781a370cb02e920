package nl.samenbeter.barometer;

import java.util.EnumMap;
import java.util.Map;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** One person's answers to a barometer. Never prints itself, so that it cannot end in a log or an exception. */
public record Answers(Map<Question, Answer> byQuestion) {

    public Answers {
        byQuestion = byQuestion.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byQuestion));
    }

    @Nullable
    Answer to(Question question) {
        return byQuestion.get(question);
    }

    /**
     * @throws DomainException {@code barometer.unanswered}, {@code barometer.outOfRange} or {@code barometer.tooLong},
     *     each with the place of the question in the set and never with the answer
     */
    void mustFit(QuestionSet set) {
        for (Question question : set.questions()) {
            Answer answer = byQuestion.get(question);
            int place = set.questions().indexOf(question) + 1;
            if (answer == null) {
                throw new DomainException("barometer.unanswered", place);
            }
            String words = answer.words();
            if (question.kind() == Question.Kind.TEXT && words != null && words.length() > question.highest()) {
                throw new DomainException("barometer.tooLong", place, question.highest());
            }
            if (!question.accepts(answer)) {
                throw new DomainException("barometer.outOfRange", place);
            }
        }
        if (byQuestion.size() != set.questions().size()) {
            throw new DomainException("barometer.otherQuestions");
        }
    }

    @Override
    public String toString() {
        return "answers";
    }
}
