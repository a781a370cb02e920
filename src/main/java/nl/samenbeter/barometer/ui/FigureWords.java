package nl.samenbeter.barometer.ui;

import java.math.BigDecimal;
import nl.samenbeter.barometer.Figure;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.QuestionSet;
import nl.samenbeter.barometer.RoundResults.Change;
import nl.samenbeter.ui.Texts;

/** Figures as people read them. */
final class FigureWords {

    private FigureWords() {}

    static String question(Question question) {
        return Texts.text("barometer.question." + question.number());
    }

    static String option(Question question, int option) {
        return Texts.text("barometer.question." + question.number() + "." + option);
    }

    static String set(QuestionSet set) {
        return Texts.text("barometer.set." + set.name());
    }

    static String number(BigDecimal mean) {
        return String.format(Texts.locale(), "%.1f", mean);
    }

    /** The mean, or why there is none. */
    static String of(Figure figure) {
        BigDecimal mean = figure.mean();
        return mean == null ? Texts.text("barometer.verdict." + figure.verdict().name()) : number(mean);
    }

    static String change(Change change) {
        return Texts.text(change.isUp() ? "barometer.results.up" : "barometer.results.down", number(change.size()));
    }

    /** "We maken vaker af wat we beginnen: 2,9 → 3,6." */
    static String sentence(Question question, Change change) {
        String what = Texts.text("barometer.say." + question.number() + (change.isUp() ? ".up" : ".down"));
        return Texts.text("barometer.results.changed", what, number(change.from()), number(change.to()));
    }
}
