package nl.samenbeter.barometer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a round asks and when: as its plan item and its team say, or for others as the round and the school do. */
@Component
class RoundMoments {

    private static final LocalTime REMINDED = LocalTime.of(9, 0);
    private static final int QUESTIONS_A_MINUTE = 3;

    private final PlanLedger plan;
    private final Directory directory;
    private final Clock programmeClock;

    RoundMoments(PlanLedger plan, Directory directory, Clock programmeClock) {
        this.plan = plan;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    Instant closes(BarometerRound round) {
        return round.isOfTeam() ? item(round).due() : round.closes();
    }

    LocalDateTime closesAt(BarometerRound round) {
        return LocalDateTime.ofInstant(closes(round), zone(round));
    }

    /** In a pause a round does not close by itself; others know none. */
    Instant closesByItself(BarometerRound round) {
        return timer(round, closes(round));
    }

    /** Once, on the morning of the last day; halfway in a round of one day. In a pause nobody is reminded. */
    Instant reminds(BarometerRound round) {
        LocalDateTime closes = closesAt(round);
        LocalDateTime morning = closes.toLocalDate().atTime(REMINDED);
        if (round.isOfTeam()) {
            LocalDateTime opens = item(round).opensAt();
            if (!morning.isAfter(opens) || !morning.isBefore(closes)) {
                morning = opens.plus(Duration.between(opens, closes).dividedBy(2));
            }
        }
        return timer(round, morning.atZone(zone(round)).toInstant());
    }

    private Instant timer(BarometerRound round, Instant moment) {
        return round.isOfTeam() ? plan.timer(round.planItem(), moment) : moment;
    }

    /** Whether it asks nobody any more, whatever the time. */
    boolean isOver(BarometerRound round) {
        return round.isOfTeam() && item(round).over();
    }

    int minutes(BarometerRound round) {
        return round.isOfTeam()
                ? item(round).minutes()
                : Math.ceilDiv(round.set().questions().size(), QUESTIONS_A_MINUTE);
    }

    /** Whose service teachers are asked about: a task of a team is for its members only, so theirs is one of the school. */
    @Nullable
    String about(BarometerRound round) {
        return round.audience() == Audience.TEACHERS
                ? directory.team(round.team()).name()
                : null;
    }

    TaskSubject subject(BarometerRound round) {
        TaskSubject about = round.isOfTeam()
                ? item(round).subject()
                : new TaskSubject(round.school(), null, null, null, null, "barometer", minutes(round), zone(round));
        return about.ofVariant(round.set().name());
    }

    /** Everybody whom it asks today. Who is in a team is not asked about its service. */
    List<PersonId> people(BarometerRound round) {
        return switch (round.audience()) {
            case TEAM -> members(round);
            case LEADERSHIP -> directory.leaders(round.school(), today(round));
            case TEACHERS -> {
                List<PersonId> members = members(round);
                yield directory.teachers(round.school(), today(round)).stream()
                        .filter(teacher -> !members.contains(teacher))
                        .toList();
            }
        };
    }

    List<PersonId> members(BarometerRound round) {
        return directory.members(round.team(), today(round)).stream()
                .map(Member::person)
                .toList();
    }

    LocalDate today(BarometerRound round) {
        return LocalDate.now(programmeClock.withZone(zone(round)));
    }

    ZoneId zone(BarometerRound round) {
        return round.isOfTeam()
                ? item(round).zone()
                : directory.school(round.school()).zone();
    }

    private PlanLedger.Item item(BarometerRound round) {
        return plan.item(round.planItem());
    }
}
