package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.StandIn;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What of a team's coming work has nobody, asked of every room; and the coach is told of it once. */
@Component
class UncoveredPlans {

    private static final int SCHOOL_DAYS = 10;

    private final ObjectProvider<UncoveredWork> rooms;
    private final PeoplePlans plans;
    private final AbsenceSteps absences;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final Notices notices;
    private final CurrentUser currentUser;

    UncoveredPlans(
            ObjectProvider<UncoveredWork> rooms,
            PeoplePlans plans,
            AbsenceSteps absences,
            SchoolCalendars calendars,
            Directory directory,
            Notices notices,
            CurrentUser currentUser) {
        this.rooms = rooms;
        this.plans = plans;
        this.absences = absences;
        this.calendars = calendars;
        this.directory = directory;
        this.notices = notices;
        this.currentUser = currentUser;
    }

    List<UncoveredWork.Gap> coming(TeamId team) {
        return gaps(team, coming(team, plans.today(team)), away(team));
    }

    /** What is not covered as soon as somebody is away on these days, and is now. */
    List<UncoveredWork.Gap> without(TeamId team, PersonId person, DateRange days, @Nullable PersonId standIn) {
        UncoveredWork.Away known = away(team);
        Set<String> now = keys(gaps(team, days, known));
        var then = new UncoveredWork.Away() {
            @Override
            public boolean on(PersonId one, LocalDate day) {
                return one.equals(person) && days.contains(day) || known.on(one, day);
            }

            @Override
            public boolean withoutStandIn(PersonId one, LocalDate day) {
                boolean isThen = one.equals(person) && days.contains(day);
                return isThen ? standIn == null || known.on(standIn, day) : known.withoutStandIn(one, day);
            }
        };
        return gaps(team, days, then).stream()
                .filter(gap -> !now.contains(gap.key()))
                .toList();
    }

    /** Tells the team's coaches of each gap once, however often it is looked at. */
    void tell(TeamId team, LocalDate until) {
        LocalDate today = plans.today(team);
        DateRange soon = coming(team, today);
        var days = until.isAfter(soon.last()) ? new DateRange(today, until) : soon;
        List<PersonId> coaches = directory.coaches(team, today).stream()
                .filter(coach -> !currentUser.person().filter(coach::equals).isPresent())
                .toList();
        if (coaches.isEmpty()) {
            return;
        }
        gaps(team, days, away(team))
                .forEach(gap -> notices.tellOnce(
                        "gap:" + gap.key(),
                        coaches,
                        NoticeKind.GAPS,
                        "notices.programme.uncovered." + gap.code(),
                        List.of(NoticeArgument.team(team), NoticeArgument.day(gap.day())),
                        gap.route(),
                        directory.team(team).school()));
    }

    private DateRange coming(TeamId team, LocalDate today) {
        var calendar = calendars.of(directory.team(team).school());
        return new DateRange(today, calendar.addSchoolDays(today, SCHOOL_DAYS));
    }

    private List<UncoveredWork.Gap> gaps(TeamId team, DateRange days, UncoveredWork.Away away) {
        return rooms.orderedStream()
                .flatMap(room -> room.gaps(team, days, away).stream())
                .sorted(Comparator.comparing(UncoveredWork.Gap::day).thenComparing(UncoveredWork.Gap::key))
                .toList();
    }

    private UncoveredWork.Away away(TeamId team) {
        Map<LocalDate, Set<PersonId>> known = new HashMap<>();
        return new UncoveredWork.Away() {
            @Override
            public boolean on(PersonId person, LocalDate day) {
                return known.computeIfAbsent(day, one -> absences.notThere(team, one))
                        .contains(person);
            }

            @Override
            public boolean withoutStandIn(PersonId person, LocalDate day) {
                return on(person, day)
                        && absences.standIn(team, person, day)
                                .map(StandIn::person)
                                .isEmpty();
            }
        };
    }

    private static Set<String> keys(List<UncoveredWork.Gap> gaps) {
        return gaps.stream().map(UncoveredWork.Gap::key).collect(Collectors.toSet());
    }
}
