package nl.samenbeter.barometer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What has been made of one school; for pages about other things than the barometer. */
    @PreAuthorize("@access.school(#id, 'BAROMETER_SCHOOL_SEE')")
    @Transactional(readOnly = true)
    public List<SummaryPage.OfQuarter> school(SchoolId id) {
        return quarters(summaries.of(Height.SCHOOL, List.of(id)), id.value());
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
                .map(entry -> quarter(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SummaryPage.OfQuarter quarter(Quarter quarter, List<Summaries.Summary> all) {
        Map<Boolean, List<Summaries.Summary>> byAsked = all.stream()
                .collect(Collectors.partitioningBy(
                        summary -> summary.figure().question().audience() == Audience.LEADERSHIP));
        List<Summaries.Summary> teams = byAsked.get(false);
        return new SummaryPage.OfQuarter(
                quarter.firstDay(), quarter.lastDay(), count(teams), figures(teams), mirror(byAsked.get(true)));
    }

    private static SummaryPage.@Nullable Mirror mirror(List<Summaries.Summary> leadership) {
        List<Figure> figures = figures(leadership);
        return figures.stream().allMatch(figure -> figure.verdict() == Verdict.HIDDEN)
                ? null
                : new SummaryPage.Mirror(count(leadership), figures);
    }

    private static int count(List<Summaries.Summary> summaries) {
        return summaries.isEmpty() ? 0 : summaries.getFirst().teams();
    }

    private static List<Figure> figures(List<Summaries.Summary> summaries) {
        return summaries.stream().map(Summaries.Summary::figure).toList();
    }
}
