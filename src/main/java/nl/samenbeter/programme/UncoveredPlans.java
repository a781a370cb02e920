package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
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
    List<UncoveredWork.Gap> without(TeamId team, PersonId person, DateRange days) {
        Set<String> now = keys(gaps(team, days, away(team)));
        return gaps(team, days, away(team).or(person, days)).stream()
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
                        NoticeKind.PROGRAMME,
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

    /** A stand-in counts for tasks, not for an appointment; so it is the person that has to be there. */
    private UncoveredWork.Away away(TeamId team) {
        Map<LocalDate, Set<PersonId>> known = new HashMap<>();
        return (person, day) ->
                known.computeIfAbsent(day, one -> absences.notThere(team, one)).contains(person);
    }

    private static Set<String> keys(List<UncoveredWork.Gap> gaps) {
        return gaps.stream().map(UncoveredWork.Gap::key).collect(java.util.stream.Collectors.toSet());
    }
}
