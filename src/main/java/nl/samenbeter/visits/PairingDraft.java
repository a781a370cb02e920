package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;

/**
 * A round that is not agreed yet: everybody in it visits once and hosts once.
 *
 * @param name of the plan item
 * @param leftOut names of members who have nobody to visit
 */
public record PairingDraft(
        String element,
        String name,
        VisitKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        List<PairRow> rows,
        List<String> leftOut) {

    public Map<PersonId, PersonId> hosts() {
        return rows.stream().collect(Collectors.toMap(PairRow::visitor, PairRow::host));
    }

    public long withoutMoment() {
        return rows.stream().filter(row -> row.day() == null).count();
    }
}
