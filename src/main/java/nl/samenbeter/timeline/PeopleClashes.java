package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.timeline.Diaries.Busy;
import nl.samenbeter.timeline.Diaries.Gathering;
import nl.samenbeter.timeline.DiaryReader.Agreed;
import nl.samenbeter.timeline.DiaryReader.Asked;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a changed plan asks for while they have something else, or do not work. */
@Component
class PeopleClashes {

    private final Directory directory;
    private final DiaryReader reader;

    PeopleClashes(Directory directory, DiaryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /**
     * @param now local time of the school
     * @param aside programmes that change together with this one: as they stand now they say nothing
     */
    List<Clash> of(
            PlanState before,
            PlanState after,
            SchoolCalendar calendar,
            TimelineChange change,
            LocalDateTime now,
            Collection<ProgrammeId> aside) {
        List<Item> moved = PlanClashes.moved(before, after);
        if (moved.stream().noneMatch(item -> meetsAsPlanned(item) || item.status() == PlanItemStatus.OPEN)) {
            return List.of();
        }
        var days = new MovedDays(calendar, now.toLocalDate()).of(before, after);
        TeamId team = after.programme().team();
        LocalDate day = moved.getFirst().moments().firstDay();
        List<PersonId> coaches = directory.coaches(team, day);
        List<Member> members = directory.members(team, day);
        Set<PersonId> everybody = new LinkedHashSet<>(coaches);
        members.forEach(member -> everybody.add(member.person()));
        Asked asked = Asked.of(before, moved);
        List<Agreed> agreed = reader.agreed(everybody, asked);
        List<Busy> busy = busy(after, agreed, everybody, asked, days.keySet(), aside);
        var diaries = new Diaries(members, busy, reader.away(team, asked));
        List<Busy> meetings = meetings(after, everybody, coaches);
        List<Clash> clashes = new ArrayList<>();
        for (Item item : moved) {
            if (meetsAsPlanned(item)) {
                Set<PersonId> people = item.audience() == PlanAudience.COACH ? Set.copyOf(coaches) : everybody;
                var gathering = new Gathering(people, begins(item), item.meetingMinutes(), stood(before, item));
                var other = new OtherMoments(before, after, calendar, now);
                clashes.addAll(withABetterMoment(
                        clashes(item, gathering, diaries),
                        change,
                        () -> other.better(change, item, moment -> diaries.hindered(gathering.at(moment)))));
            } else {
                appointments(item, agreed, days.getOrDefault(item.id(), UnaryOperator.identity()))
                        .forEach(gathering -> clashes.addAll(clashes(item, gathering, diaries.and(meetings))));
            }
        }
        return clashes;
    }

    /** Only for who chooses a moment: weeks go as they go. */
    private static List<Clash> withABetterMoment(
            List<Clash> clashes, TimelineChange change, Supplier<@Nullable TimelineChange> better) {
        boolean choosesAMoment = change instanceof MoveItem || change instanceof AddItem;
        if (choosesAMoment && !clashes.isEmpty()) {
            clashes.set(0, clashes.getFirst().with(better.get()));
        }
        return clashes;
    }

    /** Of the team itself; two of them at once are a clash of the plan, not of people. */
    private static List<Busy> meetings(PlanState after, Set<PersonId> everybody, List<PersonId> coaches) {
        return after.items().stream()
                .filter(item -> PlanClashes.goesAhead(item) && meetsAsPlanned(item))
                .flatMap(item -> (item.audience() == PlanAudience.COACH ? coaches : everybody)
                        .stream()
                                .map(person -> new Busy(
                                        person,
                                        begins(item),
                                        begins(item).plusMinutes(item.meetingMinutes()),
                                        item.name())))
                .toList();
    }

    /** Groups choose a moment of their own once their preparation is open. */
    static boolean meetsAsPlanned(Item item) {
        return item.isMeeting()
                && switch (item.audience()) {
                    case ALL, COACH -> true;
                    case GROUPS -> item.status() == PlanItemStatus.PLANNED;
                    case PAIRS, SOME, LEADERSHIP -> false;
                };
    }

    private static LocalDateTime begins(Item item) {
        return item.moments()
                .firstDay()
                .atTime(Objects.requireNonNull(item.moments().begins()));
    }

    private static @Nullable LocalDate stood(PlanState before, Item item) {
        return before.item(item.id()).map(old -> old.moments().firstDay()).orElse(null);
    }

    /** Without what goes along with the change. */
    private List<Busy> busy(
            PlanState after,
            List<Agreed> agreed,
            Set<PersonId> people,
            Asked asked,
            Set<PlanItemId> moved,
            Collection<ProgrammeId> aside) {
        List<Busy> busy =
                new ArrayList<>(reader.inOtherTeams(after.programme().team(), people, aside, asked.from(), asked.to()));
        agreed.stream()
                .filter(one ->
                        one.what().item() == null || !moved.contains(one.what().item()))
                .forEach(one -> {
                    LocalDateTime begins = begins(one.what());
                    busy.add(new Busy(
                            one.person(),
                            begins,
                            begins.plusMinutes(one.what().minutes()),
                            one.what().item() == null
                                    ? null
                                    : after.item(one.what().item())
                                            .map(Item::name)
                                            .orElse(null)));
                });
        return busy;
    }

    private static LocalDateTime begins(PersonalAppointment one) {
        return one.day().atTime(Objects.requireNonNull(one.begins()));
    }

    /** What people agreed for an open item, where it goes to. */
    private static List<Gathering> appointments(Item item, List<Agreed> agreed, UnaryOperator<LocalDate> days) {
        Map<LocalDateTime, Gathering> found = new TreeMap<>();
        for (Agreed one : agreed) {
            PersonalAppointment what = one.what();
            LocalDate to = days.apply(what.day());
            if (item.id().equals(what.item()) && !to.equals(what.day())) {
                Set<PersonId> people = new LinkedHashSet<>(Set.of(one.person()));
                people.addAll(what.with());
                var gathering = new Gathering(
                        people, to.atTime(Objects.requireNonNull(what.begins())), what.minutes(), what.day());
                found.merge(gathering.begins(), gathering, PeopleClashes::together);
            }
        }
        return List.copyOf(found.values());
    }

    private static Gathering together(Gathering one, Gathering other) {
        Set<PersonId> people = new LinkedHashSet<>(one.people());
        people.addAll(other.people());
        return new Gathering(people, one.begins(), Math.max(one.minutes(), other.minutes()), one.stood());
    }

    private static List<Clash> clashes(Item item, Gathering gathering, Diaries diaries) {
        Map<Optional<String>, Set<PersonId>> taken = new LinkedHashMap<>();
        diaries.taken(gathering)
                .forEach(one -> taken.computeIfAbsent(Optional.ofNullable(one.what()), what -> new LinkedHashSet<>())
                        .add(one.person()));
        List<Clash> clashes = new ArrayList<>();
        taken.forEach((what, people) ->
                clashes.add(clash(Clash.Kind.BUSY, item, gathering, what.orElse(null), List.copyOf(people))));
        List<PersonId> missing = diaries.missing(gathering);
        if (!missing.isEmpty()) {
            clashes.add(clash(Clash.Kind.NOT_WORKING, item, gathering, null, missing));
        }
        return clashes;
    }

    /** Of people who meet with another team then, which changes together with this one. */
    static Clash busy(Item item, List<PersonId> people) {
        var gathering = new Gathering(Set.copyOf(people), begins(item), item.meetingMinutes(), null);
        return clash(Clash.Kind.BUSY, item, gathering, null, people);
    }

    private static Clash clash(
            Clash.Kind kind, Item item, Gathering gathering, @Nullable String what, List<PersonId> people) {
        return new Clash(
                kind,
                item.id(),
                item.element(),
                item.name(),
                gathering.begins().toLocalDate(),
                gathering.begins().toLocalTime(),
                what,
                people,
                null);
    }
}
