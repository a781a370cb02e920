package nl.samenbeter.barometer.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.barometer.Audience;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.RoundResults;
import nl.samenbeter.barometer.RoundResults.Change;
import nl.samenbeter.ui.Texts;

/** A round that is shown, in words. */
final class RoundWords {

    private final RoundResults results;

    RoundWords(RoundResults results) {
        this.results = results;
    }

    /** Who took part and what changed most. */
    String sentence() {
        return taken() + " " + first();
    }

    private String taken() {
        int taken = Objects.requireNonNull(results.taken());
        Integer asked = results.asked();
        if (results.row().set().audience() == Audience.TEACHERS && asked != null) {
            return Texts.text("barometer.results.teachers", taken, asked);
        }
        return asked == null
                ? Texts.text("barometer.results.taken", taken)
                : Texts.text("barometer.results.takenOf", taken, asked);
    }

    private String first() {
        List<Map.Entry<Question, Change>> changes = changes();
        if (!changes.isEmpty()) {
            return FigureWords.sentence(
                    changes.getFirst().getKey(), changes.getFirst().getValue());
        }
        return Texts.text(results.isCompared() ? "barometer.results.littleChange" : "barometer.results.firstTime");
    }

    /** What people think now and thought before, the largest difference first. */
    List<Map.Entry<Question, Change>> changes() {
        return Arrays.stream(Question.values())
                .filter(question -> question.kind() == Question.Kind.SCALE)
                .map(question -> Map.entry(question, results.change(question)))
                .filter(entry -> entry.getValue().isPresent())
                .map(entry -> Map.entry(
                        entry.getKey(),
                        Optional.of(entry.getValue()).flatMap(change -> change).orElseThrow()))
                .sorted(Comparator.comparing((Map.Entry<Question, Change> entry) ->
                                entry.getValue().size())
                        .reversed())
                .toList();
    }
}
