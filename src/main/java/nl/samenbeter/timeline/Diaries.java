package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What people have beside what a change moves, and on which days they are not there. Pure.
 *
 * @param away who is not there, by day; days that nobody asks for may be absent
 */
record Diaries(List<Member> members, List<Busy> busy, Map<LocalDate, Set<PersonId>> away) {

    /** @param what by its name in the model; absent for what is another team's (rulings 50) */
    record Busy(
            PersonId person,
            LocalDateTime begins,
            LocalDateTime ends,
            @Nullable String what) {}

    /**
     * People who come together.
     *
     * @param stood the day on which they would have; absent for what comes new
     */
    record Gathering(
            Set<PersonId> people,
            LocalDateTime begins,
            int minutes,
            @Nullable LocalDate stood) {

        Gathering at(LocalDateTime moment) {
            return new Gathering(people, moment, minutes, stood);
        }

        private LocalDateTime ends() {
            return begins.plusMinutes(minutes);
        }
    }

    Diaries and(List<Busy> more) {
        return new Diaries(members, Stream.concat(busy.stream(), more.stream()).toList(), away);
    }

    /** Those who have something else then. */
    List<Busy> taken(Gathering gathering) {
        return busy.stream()
                .filter(one -> gathering.people().contains(one.person()))
                .filter(one -> one.begins().isBefore(gathering.ends())
                        && gathering.begins().isBefore(one.ends()))
                .toList();
    }

    /** Members who could come where it stood, and cannot on its day. */
    List<PersonId> missing(Gathering gathering) {
        LocalDate day = gathering.begins().toLocalDate();
        return members.stream()
                .filter(member -> gathering.people().contains(member.person()))
                .filter(member -> !isThere(member, day)
                        && (gathering.stood() == null || isThere(member, Objects.requireNonNull(gathering.stood()))))
                .map(Member::person)
                .toList();
    }

    /** How many cannot come. */
    int hindered(Gathering gathering) {
        return (int) taken(gathering).stream().map(Busy::person).distinct().count()
                + missing(gathering).size();
    }

    private boolean isThere(Member member, LocalDate day) {
        boolean works = member.workingDays().isEmpty() || member.workingDays().contains(day.getDayOfWeek());
        return works && !away.getOrDefault(day, Set.of()).contains(member.person());
    }
}
