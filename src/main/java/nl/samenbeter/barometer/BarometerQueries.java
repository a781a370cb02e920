package nl.samenbeter.barometer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of a team's rounds. Nothing is read here that {@link Suppression} did not let through when the round closed. */
@Service
@Transactional(readOnly = true)
public class BarometerQueries {

    private final BarometerRounds rounds;
    private final Envelopes envelopes;
    private final Figures figures;
    private final Words words;
    private final PlanLedger plan;
    private final Directory directory;
    private final FollowUps followUps;
    private final Access access;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    BarometerQueries(
            BarometerRounds rounds,
            Envelopes envelopes,
            Figures figures,
            Words words,
            PlanLedger plan,
            Directory directory,
            FollowUps followUps,
            Access access,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.rounds = rounds;
        this.envelopes = envelopes;
        this.figures = figures;
        this.words = words;
        this.plan = plan;
        this.directory = directory;
        this.followUps = followUps;
        this.access = access;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** The own teams and those of the own school, by name. */
    @PreAuthorize("@access.somewhere('BAROMETER_SEE')")
    public List<TeamRow> teams() {
        var mine = new BarometerScopes(currentUser.require());
        return Stream.concat(
                        mine.teams().stream().map(directory::team),
                        mine.schoolsWithTeams().stream().flatMap(school -> directory.teams(school).stream()))
                .distinct()
                .map(team -> new TeamRow(team.id(), team.name()))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /**
     * @param wanted absent for the newest round that the reader may see
     * @throws DomainException {@code barometer.roundGone} when the team has no such closed round
     */
    @PreAuthorize("@access.team(#id, 'BAROMETER_SEE')")
    public TeamResults team(TeamId id, @Nullable BarometerRoundId wanted) {
        TeamDetails team = directory.team(id);
        ZoneId zone = directory.school(team.school()).zone();
        LocalDate today = LocalDate.now(programmeClock.withZone(zone));
        boolean inside = access.team(id, Permission.BAROMETER_DISCUSS);
        List<BarometerRound> all = rounds.findByTeamIdOrderByClosedAtDesc(id);
        List<BarometerRound> closed =
                all.stream().filter(round -> !round.isOpen()).toList();
        int people = directory.members(id, today).size();
        return new TeamResults(
                id,
                team.name(),
                people < Suppression.MINIMUM,
                all.stream()
                        .filter(round -> round.isOpen() && round.isOfTeam())
                        .filter(round -> !plan.item(round.planItem()).over())
                        .findFirst()
                        .map(round -> open(round, inside, people))
                        .orElse(null),
                closed.stream().map(round -> row(round, zone, inside)).toList(),
                chosen(closed, wanted, inside)
                        .map(round -> results(round, closed, zone, inside))
                        .findFirst()
                        .orElse(null));
    }

    /**
     * The rounds of the eight weeks that began then, the oldest first, as the reader may see them: without figures where
     * there were too few answers, and before leadership may look.
     */
    @PreAuthorize("@access.team(#id, 'BAROMETER_SEE')")
    public List<RoundResults.Column> eightWeeks(TeamId id, LocalDate startsOn) {
        ZoneId zone = directory.school(directory.team(id).school()).zone();
        boolean inside = access.team(id, Permission.BAROMETER_DISCUSS);
        List<BarometerRound> closed = rounds.findByTeamIdOrderByClosedAtDesc(id).stream()
                .filter(round -> !round.isOpen())
                .filter(round -> round.set().isOfTheEightWeeks())
                .filter(round -> !local(round.closedAt(), zone).toLocalDate().isBefore(startsOn))
                .toList()
                .reversed();
        Map<BarometerRoundId, Map<Question, Figure>> found = figures.of(closed.stream()
                .filter(BarometerRound::hasEnough)
                .filter(round -> isVisible(round, inside))
                .map(BarometerRound::id)
                .toList());
        return closed.stream()
                .map(round -> new RoundResults.Column(
                        row(round, zone, inside), Objects.requireNonNullElse(found.get(round.id()), Map.of())))
                .toList();
    }

    /** The newest round of the team itself that the reader may see; for pages about other things than the barometer. */
    @PreAuthorize("@access.team(#id, 'BAROMETER_SEE')")
    public Optional<RoundResults> newest(TeamId id) {
        boolean inside = access.team(id, Permission.BAROMETER_DISCUSS);
        List<BarometerRound> closed = rounds.findByTeamIdOrderByClosedAtDesc(id).stream()
                .filter(round -> !round.isOpen())
                .toList();
        return closed.stream()
                .filter(round -> round.isOfTeam() && isVisible(round, inside))
                .findFirst()
                .map(round ->
                        results(round, closed, directory.school(round.school()).zone(), inside));
    }

    private Stream<BarometerRound> chosen(
            List<BarometerRound> closed, @Nullable BarometerRoundId wanted, boolean inside) {
        if (wanted == null) {
            List<BarometerRound> own =
                    closed.stream().filter(BarometerRound::isOfTeam).toList();
            return Stream.concat(own.stream().filter(round -> isVisible(round, inside)), own.stream())
                    .limit(1);
        }
        return Stream.of(closed.stream()
                .filter(round -> round.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new DomainException("barometer.roundGone")));
    }

    private TeamResults.Open open(BarometerRound round, boolean inside, int people) {
        return new TeamResults.Open(
                round.set(), plan.item(round.planItem()).dueAt(), inside ? envelopes.count(round.id()) : null, people);
    }

    private RoundResults results(BarometerRound round, List<BarometerRound> closed, ZoneId zone, boolean inside) {
        RoundRow row = row(round, zone, inside);
        boolean shown = row.isVisible() && row.enough();
        List<WrittenWords> written = shown && inside ? words.of(round.id()) : List.of();
        boolean checks = access.team(round.team(), Permission.BAROMETER_CHECK) && !round.areWordsChecked();
        boolean readable = checks || round.areWordsChecked();
        List<WrittenWords> kept =
                written.stream().filter(WrittenWords::withheld).toList();
        return new RoundResults(
                row,
                shown ? round.readable() : null,
                shown ? round.asked() : null,
                local(round.leadershipFrom(), zone),
                shown ? trend(round, closed, zone, inside) : List.of(),
                !written.isEmpty() && !round.areWordsChecked(),
                readable
                        ? written.stream()
                                .filter(one -> checks || !one.withheld())
                                .toList()
                        : List.of(),
                kept.size(),
                !written.isEmpty() && checks,
                round.action() != null,
                shown && inside && round.action() == null && followUps.kinds().contains(FollowUpKind.ACTION));
    }

    private List<RoundResults.Column> trend(
            BarometerRound round, List<BarometerRound> closed, ZoneId zone, boolean inside) {
        List<BarometerRound> upTo = closed.subList(closed.indexOf(round), closed.size()).stream()
                .filter(earlier -> earlier.audience() == round.audience() && earlier.hasEnough())
                .filter(earlier -> isVisible(earlier, inside))
                .limit(RoundResults.TREND)
                .toList();
        Map<BarometerRoundId, Map<Question, Figure>> found =
                figures.of(upTo.stream().map(BarometerRound::id).toList());
        return upTo.reversed().stream()
                .map(one -> new RoundResults.Column(
                        row(one, zone, inside), Objects.requireNonNullElse(found.get(one.id()), Map.of())))
                .toList();
    }

    private RoundRow row(BarometerRound round, ZoneId zone, boolean inside) {
        return new RoundRow(
                round.id(),
                round.set(),
                local(round.closedAt(), zone).toLocalDate(),
                round.hasEnough(),
                isVisible(round, inside) ? null : local(round.leadershipFrom(), zone));
    }

    private boolean isVisible(BarometerRound round, boolean inside) {
        Instant from = round.leadershipFrom();
        return inside || from != null && !from.isAfter(programmeClock.instant());
    }

    private static LocalDateTime local(@Nullable Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(Objects.requireNonNull(moment), zone);
    }
}
