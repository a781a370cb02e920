package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits as rows for their reader, with names. */
@Component
class VisitRowReader {

    private final Directory directory;
    private final CurrentUser currentUser;

    VisitRowReader(Directory directory, CurrentUser currentUser) {
        this.directory = directory;
        this.currentUser = currentUser;
    }

    VisitRow row(Visit visit, PlanLedger.Item item, Map<PersonId, String> names) {
        return row(visit, item.firstDay(), item.lastDay(), names);
    }

    VisitRow row(Visit visit, LocalDate first, LocalDate last, Map<PersonId, String> names) {
        return new VisitRow(
                visit.id(),
                visit.kind(),
                visit.team(),
                names.getOrDefault(visit.visitor(), ""),
                hostName(visit, names),
                visit.kind() == VisitKind.LESSON || visit.teacher() != null,
                visit.visitor().equals(currentUser.require().person()),
                visit.day(),
                visit.begins(),
                visit.minutes(),
                visit.place(),
                visit.status(),
                first,
                last,
                visit.alone() == null ? null : visit.alone().title());
    }

    static @Nullable String hostName(Visit visit, Map<PersonId, String> names) {
        if (visit.host() != null) {
            return names.get(visit.host());
        }
        return visit.teacher() == null || visit.teacher().isEmpty() ? null : visit.teacher();
    }

    Map<PersonId, String> names(Collection<Visit> of) {
        return directory.names(of.stream()
                .flatMap(visit -> Stream.of(Optional.of(visit.visitor()), Optional.ofNullable(visit.host())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }
}
