package nl.samenbeter.talks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Talks for the two who have them: the member, and the coach who holds them. */
@Component
@Transactional(readOnly = true)
class TalkAppointments implements PersonalAppointments {

    private final CoachTalkRounds rounds;
    private final PlanLedger plan;

    TalkAppointments(CoachTalkRounds rounds, PlanLedger plan) {
        this.rounds = rounds;
        this.plan = plan;
    }

    @Override
    public Map<PersonId, List<PersonalAppointment>> of(Collection<PersonId> people, LocalDate from, LocalDate to) {
        Map<PersonId, List<PersonalAppointment>> found = new HashMap<>();
        for (CoachTalks talks : rounds.findByPeopleBetween(people, from, to)) {
            String place = plan.item(talks.planItem()).place();
            people.forEach(person -> of(talks, person, from, to, place)
                    .forEach(one -> found.computeIfAbsent(person, none -> new ArrayList<>())
                            .add(one)));
        }
        return found;
    }

    private static Stream<PersonalAppointment> of(
            CoachTalks talks, PersonId person, LocalDate from, LocalDate to, @Nullable String place) {
        boolean coach = person.equals(talks.coach());
        return talks.talks().stream()
                .filter(talk -> coach || talk.person().equals(person))
                .filter(talk -> talk.day() != null
                        && !talk.day().isBefore(from)
                        && !talk.day().isAfter(to))
                .map(talk -> appointment(talks, talk, coach ? talk.person() : talks.coach(), place));
    }

    private static PersonalAppointment appointment(
            CoachTalks talks, CoachTalks.Talk talk, @Nullable PersonId with, @Nullable String place) {
        return new PersonalAppointment(
                talks.planItem(),
                talks.team(),
                PlanKind.COACH_TALK,
                with == null ? "talks.appointment" : "talks.appointmentWith",
                Stream.ofNullable(with).toList(),
                talk.moment().orElseThrow().toLocalDate(),
                talk.begins(),
                talks.minutes(),
                place,
                talk.isAnswered() || talks.isClosed(),
                null);
    }
}
