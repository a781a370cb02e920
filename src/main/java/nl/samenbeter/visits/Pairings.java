package nl.samenbeter.visits;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.visits.VisitPairing.Pair;
import nl.samenbeter.visits.VisitPairing.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what pairing needs to know: people, their days, who leads whom, and the rounds before. */
@Component
class Pairings {

    private static final String VISIT = "plan.visit";

    private final VisitRounds rounds;
    private final Visits visits;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final SchoolCalendars calendars;
    private final Clock programmeClock;

    Pairings(
            VisitRounds rounds,
            Visits visits,
            Directory directory,
            AbsenceSteps absences,
            SchoolCalendars calendars,
            Clock programmeClock) {
        this.absences = absences;
        this.rounds = rounds;
        this.visits = visits;
        this.directory = directory;
        this.calendars = calendars;
        this.programmeClock = programmeClock;
    }

    /** @param repeated in an earlier round of the programme too */
    record Row(PersonId visitor, PersonId host, VisitMoments.@Nullable Moment moment, boolean repeated) {}

    /** What is known around one plan item. */
    final class Around {

        private final PlanLedger.Item item;
        private final Map<PersonId, Member> members = new LinkedHashMap<>();
        private final LocalDateTime now;
        private final List<LocalDate> days;
        private final Map<LocalDate, Set<PersonId>> notThere;
        private final Wishes wishes;

        private Around(PlanLedger.Item item) {
            this.item = item;
            now = LocalDateTime.now(programmeClock.withZone(item.zone()));
            directory.members(item.team(), item.lastDay()).forEach(member -> members.put(member.person(), member));
            SchoolCalendar calendar = calendars.of(item.school());
            days = item.firstDay()
                    .datesUntil(item.lastDay().plusDays(1))
                    .filter(calendar::isSchoolDay)
                    .toList();
            notThere = days.stream()
                    .collect(Collectors.toMap(Function.identity(), day -> absences.notThere(item.team(), day)));
            long seed = 31 * item.team().value().getMostSignificantBits() + item.runNumber() * 1009L + item.week();
            wishes = new Wishes(forbidden(), earlier(), together(), seed);
        }

        /** Somebody who coaches the team or leads its school visits nobody of it. */
        private Set<Pair> forbidden() {
            Set<PersonId> managers = new HashSet<>(directory.coaches(item.team(), item.firstDay()));
            managers.addAll(directory.leaders(item.school(), item.firstDay()));
            return managers.stream()
                    .flatMap(manager -> members.keySet().stream().map(host -> new Pair(manager, host)))
                    .collect(Collectors.toSet());
        }

        private List<Set<Pair>> earlier() {
            List<Visit> all = visits.findByProgrammeId(item.programme()).stream()
                    .filter(Visit::isInARound)
                    .toList();
            return rounds.findByProgrammeIdOrderByMadeAt(item.programme()).stream()
                    .filter(round -> !round.planItem().equals(item.id()))
                    .map(round -> all.stream()
                            .filter(visit -> visit.round().equals(round.id()))
                            .filter(visit -> visit.host() != null && !visit.hasLeft())
                            .map(visit -> new Pair(visit.visitor(), Objects.requireNonNull(visit.host())))
                            .collect(Collectors.toSet()))
                    .filter(pairs -> !pairs.isEmpty())
                    .toList();
        }

        private Set<Pair> together() {
            VisitMoments moments = moments(List.of());
            return members.keySet().stream()
                    .flatMap(visitor -> members.keySet().stream().map(host -> new Pair(visitor, host)))
                    .filter(pair -> moments.haveADay(pair.visitor(), pair.host()))
                    .collect(Collectors.toSet());
        }

        /** @param fixed visits whose moments stay */
        VisitMoments moments(Collection<Visit> fixed) {
            Map<PersonId, Set<DayOfWeek>> workingDays = new HashMap<>();
            members.values().forEach(member -> workingDays.put(member.person(), member.workingDays()));
            var moments = new VisitMoments(days, workingDays, now);
            notThere.forEach((day, people) -> people.forEach(person -> moments.away(person, day)));
            fixed.forEach(visit -> {
                if (visit.day() != null && visit.begins() != null) {
                    var moment = new VisitMoments.Moment(visit.day(), visit.begins());
                    moments.take(visit.visitor(), moment, visit.minutes());
                    Optional.ofNullable(visit.host()).ifPresent(host -> moments.take(host, moment, visit.minutes()));
                }
            });
            return moments;
        }

        List<Row> propose() {
            return rows(VisitPairing.propose(members.keySet(), wishes));
        }

        /**
         * The rows of a choice of hosts.
         *
         * @throws DomainException {@code visits.notAPairing} when not everybody of the proposal visits and hosts once;
         *     else as {@link #check}
         */
        List<Row> arrange(Map<PersonId, PersonId> hosts) {
            List<Pair> proposed = VisitPairing.propose(members.keySet(), wishes);
            Set<PersonId> people = proposed.stream().map(Pair::visitor).collect(Collectors.toSet());
            Set<PersonId> hosting = proposed.stream().map(Pair::host).collect(Collectors.toSet());
            if (!hosts.keySet().equals(people) || !hosting.equals(new HashSet<>(hosts.values()))) {
                throw new DomainException("visits.notAPairing");
            }
            hosts.forEach(this::check);
            return rows(proposed.stream()
                    .map(pair -> new Pair(pair.visitor(), hosts.get(pair.visitor())))
                    .toList());
        }

        private List<Row> rows(List<Pair> pairs) {
            VisitMoments moments = moments(List.of());
            return pairs.stream()
                    .map(pair -> new Row(
                            pair.visitor(),
                            pair.host(),
                            moments.propose(pair.visitor(), pair.host()).orElse(null),
                            repeats(pair.visitor(), pair.host())))
                    .toList();
        }

        /** @throws DomainException {@code visits.oneself}, {@code visits.manager} with the name of the visitor */
        void check(PersonId visitor, PersonId host) {
            if (visitor.equals(host)) {
                throw new DomainException("visits.oneself", name(visitor));
            }
            if (!wishes.allows(visitor, host)) {
                throw new DomainException("visits.manager", name(visitor), name(host));
            }
        }

        boolean repeats(PersonId visitor, PersonId host) {
            return wishes.repeats(visitor, host);
        }

        /** Another host for one visitor, of the people who are still there; empty when nobody may be. */
        Optional<PersonId> another(PersonId visitor, Set<PersonId> gone, Collection<Visit> round) {
            Map<PersonId, Integer> hosting = new HashMap<>();
            members.keySet().stream().filter(person -> !gone.contains(person)).forEach(host -> hosting.put(host, 0));
            round.stream()
                    .filter(visit -> !visit.hasLeft() && visit.host() != null)
                    .forEach(visit -> hosting.computeIfPresent(visit.host(), (host, times) -> times + 1));
            return VisitPairing.another(visitor, hosting, wishes);
        }

        Set<PersonId> people() {
            return members.keySet();
        }

        private String name(PersonId person) {
            Member member = members.get(person);
            return member == null ? directory.names(List.of(person)).getOrDefault(person, "") : member.name();
        }
    }

    Around around(PlanLedger.Item item) {
        return new Around(item);
    }

    /** Pairing a round is an item of visits as well, but no round. */
    static boolean isRound(PlanLedger.Item item) {
        return item.properties().containsKey(VISIT);
    }

    static VisitKind kind(PlanLedger.Item item) {
        String kind = item.properties().get(VISIT);
        if (kind == null) {
            throw new IllegalStateException(item.element() + " lacks " + VISIT);
        }
        return VisitKind.valueOf(kind);
    }
}
