package nl.samenbeter.barometer;

import java.util.EnumMap;
import java.util.Map;

public final class SampleAnswers {

    private SampleAnswers() {}

    public static Answers lowest(QuestionSet set) {
        return all(set, true);
    }

    public static Answers highest(QuestionSet set) {
        return all(set, false);
    }

    /** Every scale not applicable. */
    public static Answers notApplicable(QuestionSet set) {
        Map<Question, Answer> answers = new EnumMap<>(lowest(set).byQuestion());
        set.questions().stream()
                .filter(Question::canBeNotApplicable)
                .forEach(question -> answers.put(question, Answer.NOT_APPLICABLE));
        return new Answers(answers);
    }

    public static Answers with(Answers base, Question question, Answer answer) {
        Map<Question, Answer> answers = new EnumMap<>(base.byQuestion());
        answers.put(question, answer);
        return new Answers(answers);
    }

    private static Answers all(QuestionSet set, boolean low) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        set.questions()
                .forEach(question ->
                        answers.put(question, answer(question, low ? question.lowest() : question.highest())));
        return new Answers(answers);
    }

    private static Answer answer(Question question, int number) {
        return question.kind() == Question.Kind.TEXT ? Answer.of("x".repeat(number)) : Answer.of(number);
    }
}
