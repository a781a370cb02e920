package nl.samenbeter.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.ItemAppointments;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelinePreview.Affected;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a change would do: the plan by arithmetic, the engine's moments from it, and whom it concerns. */
@Component
class TimelinePreviews {

    private final TimelineWorkflow workflow;
    private final PeopleClashes peopleClashes;
    private final ObjectProvider<ItemAppointments> appointments;
    private final SentReminders reminders;
    private final Directory directory;
    private final Clock programmeClock;

    TimelinePreviews(
            TimelineWorkflow workflow,
            PeopleClashes peopleClashes,
            ObjectProvider<ItemAppointments> appointments,
            SentReminders reminders,
            Directory directory,
            Clock programmeClock) {
        this.workflow = workflow;
        this.peopleClashes = peopleClashes;
        this.appointments = appointments;
        this.reminders = reminders;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /**
     * What applying needs of it.
     *
     * @param moments of the engine, also those that stay
     */
    record Outcome(
            PlanState before,
            PlanState after,
            SchoolCalendar calendar,
            List<EngineMoment> moments,
            List<TimelineLine> lines,
            List<Clash> clashes,
            List<Affected> people) {

        boolean isBlocked() {
            return clashes.stream().anyMatch(Clash::isBlocking);
        }

        /** Names this outcome, for whoever saw it; that open work ends stands in no line. */
        String seen() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(String.valueOf(before.programme().version()).getBytes(StandardCharsets.UTF_8));
                digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(
                        ended(before, after).map(Item::id).toList().toString().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException every) {
                throw new IllegalStateException(every);
            }
        }
    }

    Outcome outcome(PlanState before, SchoolCalendar calendar, TimelineChange change) {
        PlanState after = after(before, calendar, change);
        return outcome(before, after, calendar, new PlanClashes(before, after, calendar, change, now(before)).all());
    }

    /** The plan as it would be. */
    PlanState after(PlanState before, SchoolCalendar calendar, TimelineChange change) {
        return new Timeline(before, calendar, now(before), members(before, change)).after(change);
    }

    /** From one plan to another, however that was found. */
    Outcome outcome(PlanState before, PlanState after, SchoolCalendar calendar, List<Clash> clashes) {
        var days = new MovedDays(calendar, now(before).toLocalDate()).of(before, after);
        List<EngineMoment> moments = workflow.moments(before, after, calendar, days);
        List<Affected> team = people(before, after);
        Set<PlanItemId> concerned = new HashSet<>(days.keySet());
        concerned.addAll(TimelineLines.standOtherwise(before, after));
        List<ItemAppointment> agreed = appointments(concerned);
        List<TimelineLine> lines =
                new TimelineLines(before, after).all(moments, agreed, days, Math.max(1, team.size()));
        List<Affected> people = new ArrayList<>(team);
        people.addAll(guests(agreed, days, team));
        return new Outcome(before, after, calendar, moments, lines, clashes, people);
    }

    /** What would come back of a change now. */
    Undoing.Result undone(PlanState now, ChangeRecord change, SchoolCalendar calendar) {
        List<PlanItemId> items =
                change.changed().stream().map(ChangeRecord.ItemChange::item).toList();
        return new Undoing(now, change, calendar, now(now), reminders.since(change), appointments(items)).result();
    }

    /** Of another team: they have an appointment that moves or does not go ahead, and see nothing else of the plan. */
    private List<Affected> guests(
            List<ItemAppointment> agreed, Map<PlanItemId, UnaryOperator<LocalDate>> days, List<Affected> team) {
        Set<PersonId> known = team.stream().map(Affected::person).collect(Collectors.toSet());
        Map<PersonId, LocalDate> moved = new HashMap<>();
        Set<PersonId> guests = new LinkedHashSet<>();
        for (ItemAppointment one : agreed) {
            var goes = days.get(one.item());
            LocalDate day = goes == null ? null : goes.apply(one.day());
            one.people().stream()
                    .filter(person -> !known.contains(person) && !one.day().equals(day))
                    .forEach(person -> {
                        guests.add(person);
                        if (day != null) {
                            moved.put(person, day);
                        }
                    });
        }
        Map<PersonId, String> names = guests.isEmpty() ? Map.of() : directory.names(guests);
        return guests.stream()
                .map(person -> new Affected(person, names.getOrDefault(person, ""), true, moved.get(person)))
                .toList();
    }

    private List<ItemAppointment> appointments(Collection<PlanItemId> items) {
        return items.isEmpty()
                ? List.of()
                : appointments.stream().flatMap(room -> room.of(items).stream()).toList();
    }

    /**
     * Also with what people have elsewhere, which costs more and is only told.
     *
     * @param aside programmes that change together with this one
     */
    TimelinePreview preview(
            PlanState before, SchoolCalendar calendar, TimelineChange change, Collection<ProgrammeId> aside) {
        Outcome outcome = outcome(before, calendar, change);
        List<Clash> clashes = new ArrayList<>(outcome.clashes());
        clashes.addAll(peopleClashes.of(before, outcome.after(), calendar, change, now(before), aside));
        return new TimelinePreview(
                before.programme().id(),
                directory.team(before.programme().team()).name(),
                change,
                outcome.seen(),
                before,
                outcome.after(),
                outcome.lines(),
                List.copyOf(clashes),
                outcome.people(),
                firesFirst(outcome),
                neverBack(outcome));
    }

    private boolean neverBack(Outcome outcome) {
        Map<PlanItemId, Item> was = outcome.before().byId();
        LocalDateTime now = now(outcome.before());
        return ended(outcome.before(), outcome.after()).findAny().isPresent()
                || outcome.after().items().stream()
                        .filter(item -> item.status() == PlanItemStatus.SKIPPED)
                        .filter(item ->
                                was.containsKey(item.id()) && was.get(item.id()).status() != PlanItemStatus.SKIPPED)
                        .anyMatch(item -> !Undoing.fires(item).isAfter(now));
    }

    /** Open items that a change skips. */
    static Stream<Item> ended(PlanState before, PlanState after) {
        Map<PlanItemId, Item> becomes = after.byId();
        return before.items().stream()
                .filter(item -> item.status() == PlanItemStatus.OPEN)
                .filter(item ->
                        becomes.containsKey(item.id()) && becomes.get(item.id()).status() == PlanItemStatus.SKIPPED);
    }

    /** The first moment at which something that was moved opens or lapses. */
    private @Nullable LocalDateTime firesFirst(Outcome outcome) {
        return changed(outcome.before(), outcome.after()).stream()
                .map(item -> item.status() == PlanItemStatus.OPEN
                        ? item.moments().lapsesAt()
                        : item.moments().opensAt())
                .filter(moment -> moment.isAfter(now(outcome.before())))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private int members(PlanState plan, TimelineChange change) {
        return change instanceof TimelineChange.StartOn start
                ? directory.members(plan.programme().team(), start.monday()).size()
                : Integer.MAX_VALUE;
    }

    /** Those whose diary changes: the team and its coaches, leadership when it takes part. */
    private List<Affected> people(PlanState before, PlanState after) {
        LocalDate today = now(before).toLocalDate();
        List<Item> changed = changed(before, after);
        boolean team = changed.isEmpty()
                || changed.stream()
                        .anyMatch(item ->
                                item.audience() != PlanAudience.COACH && item.audience() != PlanAudience.LEADERSHIP);
        boolean leaders = changed.stream().anyMatch(item -> item.audience() == PlanAudience.LEADERSHIP);
        Map<PersonId, String> names = new LinkedHashMap<>();
        if (team) {
            for (Member member : directory.members(after.programme().team(), today)) {
                names.put(member.person(), member.name());
            }
        }
        List<PersonId> others =
                new ArrayList<>(directory.coaches(after.programme().team(), today));
        if (leaders) {
            others.addAll(directory.leaders(after.programme().school(), today));
        }
        directory.names(others).forEach(names::putIfAbsent);
        return names.entrySet().stream()
                .map(entry -> Affected.ofTheTeam(entry.getKey(), Objects.requireNonNullElse(entry.getValue(), "")))
                .toList();
    }

    /** Items that are new or have other moments. */
    private static List<Item> changed(PlanState before, PlanState after) {
        Map<PlanItemId, Item> was = before.byId();
        return after.items().stream()
                .filter(item -> was.get(item.id()) == null
                        || !was.get(item.id()).moments().equals(item.moments()))
                .toList();
    }

    LocalDateTime now(PlanState plan) {
        Instant now = programmeClock.instant();
        return LocalDateTime.ofInstant(now, plan.programme().zone());
    }
}
