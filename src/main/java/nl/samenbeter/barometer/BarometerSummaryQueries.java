package nl.samenbeter.barometer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.barometer.SummaryPage.Height;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results above the teams, by quarter. The first look after a quarter makes its summaries, for good. */
@Service
@Transactional
public class BarometerSummaryQueries {

    private final Summaries summaries;
    private final Directory directory;
    private final CurrentUser currentUser;

    BarometerSummaryQueries(Summaries summaries, Directory directory, CurrentUser currentUser) {
        this.summaries = summaries;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    /** The schools that the reader leads, follows or governs, by name; a board with more than one also as a whole. */
    @PreAuthorize("@access.somewhere('BAROMETER_SCHOOL_SEE')")
    public List<SummaryPage> schools() {
        summaries.make();
        var mine = new BarometerScopes(currentUser.require());
        Map<Id, String> names = new LinkedHashMap<>();
        List<SummaryPage> pages = new ArrayList<>();
        for (BoardId board : mine.boards()) {
            var schools = directory.schools(board);
            schools.forEach(school -> names.put(school.id(), school.name()));
            if (schools.size() > 1) {
                pages.addAll(pages(Height.BOARD, Map.of(board, directory.boardName(board))));
            }
        }
        for (SchoolId school : mine.schools()) {
            names.put(school, directory.school(school).name());
        }
        pages.addAll(pages(Height.SCHOOL, names));
        return pages;
    }

    @PreAuthorize("@access.everywhere('BAROMETER_COUNTRY_SEE')")
    public SummaryPage country() {
        summaries.make();
        return new SummaryPage(Height.COUNTRY, "", quarters(summaries.ofCountry(), null));
    }

    private List<SummaryPage> pages(Height height, Map<? extends Id, String> names) {
        Collection<Summaries.Summary> found = summaries.of(height, names.keySet());
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(place -> new SummaryPage(
                        height, place.getValue(), quarters(found, place.getKey().value())))
                .toList();
    }

    private static List<SummaryPage.OfQuarter> quarters(Collection<Summaries.Summary> found, @Nullable UUID scope) {
        Map<Quarter, List<Summaries.Summary>> byQuarter = new LinkedHashMap<>();
        found.stream()
                .filter(summary -> scope == null || scope.equals(summary.scope()))
                .forEach(summary -> byQuarter
                        .computeIfAbsent(new Quarter(summary.firstDay()), quarter -> new ArrayList<>())
                        .add(summary));
        return byQuarter.entrySet().stream()
                .map(entry -> new SummaryPage.OfQuarter(
                        entry.getKey().firstDay(),
                        entry.getKey().lastDay(),
                        entry.getValue().getFirst().teams(),
                        entry.getValue().stream().map(Summaries.Summary::figure).toList()))
                .toList();
    }
}
