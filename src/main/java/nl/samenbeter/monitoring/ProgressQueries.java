package nl.samenbeter.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.programme.TeamStanding;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How programmes go, at the heights of the reader: teams for who may see teams, else only counts per school. Lists stand
 * by urgency, then by name, never by a figure.
 */
@Service
@Transactional(readOnly = true)
public class ProgressQueries {

    private static final Comparator<SchoolCounts> BY_URGENCY =
            Comparator.comparing(SchoolCounts::worst).thenComparing(SchoolCounts::name, String.CASE_INSENSITIVE_ORDER);

    private final Standings standings;
    private final SchoolHeads heads;
    private final SchoolPages pages;
    private final Directory directory;
    private final CurrentUser currentUser;

    ProgressQueries(
            Standings standings, SchoolHeads heads, SchoolPages pages, Directory directory, CurrentUser currentUser) {
        this.standings = standings;
        this.heads = heads;
        this.pages = pages;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    /** The reader's teams; teams without a programme too. */
    @PreAuthorize("@access.somewhere('PROGRESS_SEE')")
    public List<TeamState> teams() {
        return standings.seenBy(reader());
    }

    /** The schools that the reader leads or follows, and those of the own board, each in counts. */
    @PreAuthorize("@access.somewhere('SCHOOL_PROGRESS_SEE')")
    public List<SchoolCounts> schools() {
        ProgressScopes reader = reader();
        return Stream.concat(
                        standings.ofSchools(reader.schoolsInCounts()).stream(),
                        standings.ofBoards(reader.boards()).stream())
                .distinct()
                .sorted(BY_URGENCY)
                .toList();
    }

    /** The one school in which the reader sees anything; empty when there are more of them, or none. */
    @PreAuthorize("@access.somewhere('PROGRESS_SEE') or @access.somewhere('SCHOOL_PROGRESS_SEE')")
    public Optional<SchoolAddress> onlySchool() {
        List<SchoolAddress> found = heads.seenBy(reader(), 2);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** @throws DomainException {@code monitoring.boardGone} when there is no such board */
    @PreAuthorize("@progressAccess.board(#address.board)")
    public BoardPage board(BoardAddress address) {
        String name = directory.boardName(address.board());
        if (name.isEmpty()) {
            throw new DomainException("monitoring.boardGone");
        }
        ProgressScopes reader = reader();
        boolean whole = reader.everything() || reader.boards().contains(address.board());
        List<SchoolCounts> schools = whole
                ? standings.ofBoards(List.of(address.board()))
                : standings.ofSchools(reader.schoolsInCounts()).stream()
                        .filter(school -> school.address().board().equals(address.board()))
                        .toList();
        return new BoardPage(
                address.board(),
                name,
                schools.stream().sorted(BY_URGENCY).toList(),
                standings.seenBy(reader).stream()
                        .filter(team -> team.address().board().equals(address.board()))
                        .toList());
    }

    /** @throws DomainException {@code monitoring.schoolElsewhere} when the school is not of that board */
    @PreAuthorize("@progressAccess.school(#address.school)")
    public SchoolPage school(SchoolAddress address) {
        SchoolHead head = heads.of(address.school());
        SchoolDetails school = head.details();
        if (!school.board().equals(address.board())) {
            throw new DomainException("monitoring.schoolElsewhere");
        }
        ProgressScopes reader = head.reader();
        List<TeamStanding> teams = standings.teams(reader, school.id());
        boolean allTeams = reader.schoolsWithTeams().contains(school.id());
        return new SchoolPage(
                address,
                head.boardName(),
                school.name(),
                pages.today(head),
                reader.sees(school) ? counts(school, head.boardName(), teams, allTeams) : null,
                allTeams || !teams.isEmpty() ? pages.teams(head, teams, reader.leads(school.id())) : null);
    }

    private SchoolCounts counts(SchoolDetails school, String boardName, List<TeamStanding> teams, boolean allTeams) {
        return allTeams
                ? SchoolCounts.of(
                        new SchoolAddress(school.board(), school.id()),
                        school.name(),
                        boardName,
                        Standings.states(teams).stream().map(TeamState::status).toList())
                : standings.ofSchools(List.of(school.id())).getFirst();
    }

    private ProgressScopes reader() {
        return new ProgressScopes(currentUser.require());
    }
}
