package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.UncoveredWork;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits that lack their host or a moment, because somebody is not there. */
@Component
class VisitGaps implements UncoveredWork {

    private final VisitRounds rounds;
    private final Visits visits;
    private final PlanLedger plan;

    VisitGaps(VisitRounds rounds, Visits visits, PlanLedger plan) {
        this.rounds = rounds;
        this.visits = visits;
        this.plan = plan;
    }

    @Override
    public List<Gap> gaps(TeamId team, DateRange days, Away away) {
        return rounds.findByTeamIdAndStatusNot(team, VisitRoundStatus.CLOSED).stream()
                .flatMap(round -> {
                    var item = plan.item(round.planItem());
                    return item.over()
                                    || item.firstDay().isAfter(days.last())
                                    || item.lastDay().isBefore(days.first())
                            ? Stream.empty()
                            : visits.findByRoundId(round.id()).stream()
                                    .filter(Visit::isPlanned)
                                    .flatMap(visit -> Stream.ofNullable(gap(round, visit, item, days, away)));
                })
                .toList();
    }

    private static @Nullable Gap gap(VisitRound round, Visit visit, PlanLedger.Item item, DateRange days, Away away) {
        if (round.kind().isPaired() && visit.host() == null && visit.teacher() == null) {
            return gap("visitHost", visit, item, later(item.firstDay(), days.first()));
        }
        LocalDate day = visit.day();
        if (day != null) {
            return days.contains(day) && people(visit).stream().anyMatch(person -> away.on(person, day))
                    ? gap("visitMissing", visit, item, day)
                    : null;
        }
        return later(item.firstDay(), days.first())
                        .datesUntil(item.lastDay().plusDays(1))
                        .anyMatch(one -> people(visit).stream().anyMatch(person -> away.on(person, one)))
                ? gap("visitMoment", visit, item, later(item.firstDay(), days.first()))
                : null;
    }

    private static Gap gap(String code, Visit visit, PlanLedger.Item item, LocalDate day) {
        return new Gap(
                code,
                code + ":" + visit.id() + ":" + (visit.day() == null ? "-" : visit.day()),
                item.id(),
                day,
                1,
                people(visit),
                item.element(),
                item.name(),
                "bezoeken");
    }

    private static List<PersonId> people(Visit visit) {
        return Stream.of(visit.visitor(), visit.host()).filter(Objects::nonNull).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
