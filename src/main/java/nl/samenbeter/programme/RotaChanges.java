package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.stereotype.Component;

/**
 * The rota when people come, go or are away: what would change, and then {@link #write} does it. Only weeks whose board
 * sessions have not opened yet change hands.
 */
@Component
class RotaChanges {

    private final Rotas rotas;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final Directory directory;
    private final AbsenceSteps absences;

    RotaChanges(Rotas rotas, PlanItems items, ProgrammePlans plans, Directory directory, AbsenceSteps absences) {
        this.rotas = rotas;
        this.items = items;
        this.plans = plans;
        this.directory = directory;
        this.absences = absences;
    }

    /** A week with board sessions that somebody leads. */
    private record Week(ProgrammeWeek week, PlanItem block) {

        boolean isOpenToChange() {
            return block.status() == PlanItemStatus.PLANNED;
        }

        /** More than half of its sessions lie on these days. */
        boolean isMostlyIn(DateRange days) {
            List<LocalDate> sessions =
                    block.sessions().stream().map(PlanItem.Session::day).toList();
            List<LocalDate> all = sessions.isEmpty() ? List.of(block.firstDay()) : sessions;
            return all.stream().filter(days::contains).count() * 2 > all.size();
        }
    }

    /** A week that somebody leads from now on. */
    record Turn(ProgrammeWeek week, PlanItemId block, PersonId leader) {}

    void write(Programme programme, List<Turn> turns) {
        turns.forEach(
                turn -> rotas.leads(programme, turn.week().run(), turn.week().number(), turn.leader()));
    }

    private final class Row {

        private final List<Week> weeks = new ArrayList<>();
        private final List<Optional<PersonId>> leaders = new ArrayList<>();
        private final List<Turn> turns = new ArrayList<>();

        private Row(Programme programme) {
            Map<Rotas.Week, PersonId> rota = rotas.of(programme.id());
            List<PlanItem> blocks = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id()).stream()
                    .filter(item -> item.owner() == PlanOwner.LEADER_HAT)
                    .toList();
            for (ProgrammeWeek week : plans.weeks(programme.id())) {
                blocks.stream().filter(week::holds).findFirst().ifPresent(block -> {
                    weeks.add(new Week(week, block));
                    leaders.add(Optional.ofNullable(rota.get(new Rotas.Week(week.run(), week.number()))));
                });
            }
        }

        private void give(int index, PersonId person) {
            leaders.set(index, Optional.of(person));
            turns.add(new Turn(weeks.get(index).week(), weeks.get(index).block().id(), person));
        }

        private IntStream open(Predicate<Optional<PersonId>> leader) {
            return IntStream.range(0, weeks.size())
                    .filter(index -> weeks.get(index).isOpenToChange() && leader.test(leaders.get(index)));
        }
    }

    /** Takes part from the next cycle on; a week that nobody leads yet is theirs at once, the last one at the end. */
    List<Turn> joined(Programme programme, PersonId person, LocalDate today) {
        var row = new Row(programme);
        List<PersonId> members = new ArrayList<>(members(programme, today));
        members.remove(person);
        members.add(person);
        row.open(Optional::isEmpty)
                .forEach(index ->
                        Rota.instead(members, row.leaders, index).ifPresent(leader -> row.give(index, leader)));
        return row.turns;
    }

    List<Turn> left(Programme programme, PersonId person, LocalDate today) {
        var row = new Row(programme);
        List<PersonId> members = new ArrayList<>(members(programme, today));
        members.remove(person);
        row.open(Optional.of(person)::equals)
                .forEach(index ->
                        Rota.instead(members, row.leaders, index).ifPresent(leader -> row.give(index, leader)));
        return row.turns;
    }

    /** Weeks inside the absence change places with the next in turn; the last weeks of a plan go to somebody else. */
    List<Turn> away(Programme programme, PersonId person, DateRange days, LocalDate today) {
        var row = new Row(programme);
        row.open(Optional.of(person)::equals)
                .filter(index -> row.weeks.get(index).isMostlyIn(days))
                .forEach(index -> {
                    LocalDate day = row.weeks.get(index).block().firstDay();
                    List<PersonId> there = new ArrayList<>(members(programme, today));
                    there.removeAll(absences.away(programme.team(), day));
                    there.remove(person);
                    var later = Rota.swap(
                            row.leaders,
                            index,
                            other -> row.weeks.get(other).isOpenToChange()
                                    && !row.weeks.get(other).isMostlyIn(days)
                                    && there.contains(row.leaders.get(other).orElseThrow()));
                    if (later.isPresent()) {
                        PersonId next = row.leaders.get(later.getAsInt()).orElseThrow();
                        row.give(index, next);
                        row.give(later.getAsInt(), person);
                    } else {
                        Rota.instead(there, row.leaders, index).ifPresent(leader -> row.give(index, leader));
                    }
                });
        return row.turns;
    }

    private List<PersonId> members(Programme programme, LocalDate on) {
        return directory.members(programme.team(), on).stream()
                .map(Member::person)
                .toList();
    }
}
