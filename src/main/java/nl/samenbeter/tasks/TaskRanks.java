package nl.samenbeter.tasks;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.ui.Texts;

/** Words that only the screen's language knows, handed to SQL as the place of each in the order of that language. */
final class TaskRanks {

    static final String JOIN_TITLES = """
            join unnest(cast(:elements as text[]), cast(:variants as text[]), cast(:names as text[]), cast(:titleRanks as integer[]))
                titles(element_id, variant, name_, rank) on titles.element_id = l.element_id
                and titles.variant = l.variant and titles.name_ = l.name_""";

    static final String JOIN_WHOSE = """
            join unnest(cast(:owners as uuid[]), cast(:ownerRanks as integer[])) owners(whose, rank) on owners.whose = l.whose""";

    private TaskRanks() {}

    /** Equal words have the same rank. */
    static <T> Map<T, Integer> of(Map<T, String> words) {
        Collator language = Collator.getInstance(Texts.locale());
        Comparator<String> order = language::compare;
        List<Map.Entry<T, String>> sorted = words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order.thenComparing(Comparator.naturalOrder())))
                .toList();
        var ranks = new LinkedHashMap<T, Integer>();
        String before = null;
        int rank = 0;
        for (var entry : sorted) {
            if (!entry.getValue().equals(before)) {
                rank++;
            }
            before = entry.getValue();
            ranks.put(entry.getKey(), rank);
        }
        return ranks;
    }

    static Map<String, Object> titles(Map<TaskTitle, String> titles) {
        Map<TaskTitle, Integer> ranks = of(titles);
        return Map.of(
                "elements", ranks.keySet().stream().map(TaskTitle::element).toArray(String[]::new),
                "variants",
                        ranks.keySet().stream()
                                .map(title -> title.variant() == null ? "" : title.variant())
                                .toArray(String[]::new),
                "names", ranks.keySet().stream().map(TaskTitle::name).toArray(String[]::new),
                "titleRanks", ranks.values().toArray(Integer[]::new));
    }

    static Map<String, Object> whose(Map<UUID, String> names) {
        Map<UUID, Integer> ranks = of(names);
        return Map.of(
                "owners", ranks.keySet().stream().map(UUID::toString).toArray(String[]::new),
                "ownerRanks", ranks.values().toArray(Integer[]::new));
    }
}
