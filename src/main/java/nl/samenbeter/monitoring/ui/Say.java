package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.ui.Texts;

/** The one sentence on top: "Van de 3 teams is er 1 in ritme en moet er 1 nog beginnen. Er wachten 2 besluiten op jou." */
final class Say {

    private Say() {}

    static Map<ProgressStatus, Integer> ofTeams(Collection<TeamState> teams) {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        teams.forEach(team -> counts.merge(team.status(), 1, Integer::sum));
        return counts;
    }

    static Map<ProgressStatus, Integer> ofSchools(Collection<SchoolCounts> schools) {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        schools.forEach(
                school -> school.counts().forEach((status, count) -> counts.merge(status, count, Integer::sum)));
        return counts;
    }

    static Paragraph about(Map<ProgressStatus, Integer> counts, int decisions) {
        String sentence = sentence(counts);
        return with(
                new Paragraph(
                        decisions == 0 ? sentence : sentence + " " + Texts.text("monitoring.say.decisions", decisions)),
                "say");
    }

    private static String sentence(Map<ProgressStatus, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return Texts.text("monitoring.say.none");
        }
        List<String> parts = new ArrayList<>();
        for (ProgressStatus status : ProgressStatus.values()) {
            Integer count = counts.get(status);
            if (count != null) {
                parts.add(Texts.text(
                        all == 1 ? "monitoring.one." + words(status) : "monitoring.say." + words(status), count));
            }
        }
        return all == 1 ? parts.getFirst() : Texts.text("monitoring.say.teams", all, join(parts));
    }

    private static String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + Texts.text("monitoring.and") + " "
                + parts.getLast();
    }

    static String words(ProgressStatus status) {
        return switch (status) {
            case LATE -> "late";
            case ATTENTION -> "attention";
            case IN_RHYTHM -> "inRhythm";
            case PAUSED -> "paused";
            case NOT_STARTED -> "notStarted";
            case OVER -> "over";
        };
    }
}
