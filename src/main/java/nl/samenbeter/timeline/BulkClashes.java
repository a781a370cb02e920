package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who would be asked for in two of many teams at once, with all plans as they would be after the change. */
@Component
class BulkClashes {

    private final JdbcClient jdbc;

    BulkClashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(
            PersonId person,
            TeamId team,
            boolean coach,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean isAskedFor(BulkMeeting meeting) {
            return !from.isAfter(meeting.day())
                    && (until == null || !until.isBefore(meeting.day()))
                    && meeting.asks(coach);
        }
    }

    private record Day(PersonId person, LocalDate day) {}

    private record Engagement(ProgrammeId programme, BulkMeeting meeting) {}

    List<BulkPreview> together(List<BulkPreview> previews) {
        Map<TeamId, List<Held>> roles = roles(previews.stream()
                .map(BulkPreview::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Day, List<Engagement>> engagements = engagements(previews, roles);
        return previews.stream()
                .map(preview -> preview.settled(clashes(preview, of(preview, roles), engagements)))
                .toList();
    }

    private static List<Held> of(BulkPreview preview, Map<TeamId, List<Held>> roles) {
        return preview.team() == null ? List.of() : roles.getOrDefault(preview.team(), List.of());
    }

    private static Map<Day, List<Engagement>> engagements(List<BulkPreview> previews, Map<TeamId, List<Held>> roles) {
        Map<Day, List<Engagement>> engagements = new HashMap<>();
        for (BulkPreview preview : previews) {
            List<Held> people = of(preview, roles);
            if (people.isEmpty()) {
                continue;
            }
            preview.meetings().stream()
                    .filter(BulkMeeting::keepsBusy)
                    .forEach(meeting -> askedFor(meeting, people)
                            .forEach(person -> engagements
                                    .computeIfAbsent(new Day(person, meeting.day()), day -> new ArrayList<>())
                                    .add(new Engagement(preview.programme(), meeting))));
        }
        return engagements;
    }

    private static Set<PersonId> askedFor(BulkMeeting meeting, Collection<Held> people) {
        return people.stream()
                .filter(held -> held.isAskedFor(meeting))
                .map(Held::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Clash> clashes(BulkPreview preview, List<Held> people, Map<Day, List<Engagement>> engagements) {
        if (people.isEmpty() || !preview.fits()) {
            return List.of();
        }
        List<Clash> clashes = new ArrayList<>();
        for (BulkMeeting meeting : preview.meetings()) {
            if (!meeting.moved()) {
                continue;
            }
            List<PersonId> taken = askedFor(meeting, people).stream()
                    .filter(person -> engagements.getOrDefault(new Day(person, meeting.day()), List.of()).stream()
                            .anyMatch(other -> !other.programme().equals(preview.programme())
                                    && other.meeting().isDuring(meeting)))
                    .toList();
            if (!taken.isEmpty()) {
                clashes.add(PeopleClashes.busy(meeting.item(), taken));
            }
        }
        return clashes;
    }

    /** Of those who are in several of the teams; nobody else can be asked for twice. */
    private Map<TeamId, List<Held>> roles(Collection<TeamId> teams) {
        Map<TeamId, List<Held>> roles = new LinkedHashMap<>();
        jdbc.sql("""
                        with here as (
                            select person_id, scope_id as team_id, role, begins_on, ends_on from role_grant
                            where scope_kind = 'TEAM' and scope_id = any(:teams) and role in ('MEMBER', 'COACH'))
                        select * from here where person_id in (
                            select person_id from here group by person_id having count(distinct team_id) > 1)
                        order by person_id, team_id""")
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query(row -> {
                    var team = new TeamId(row.getObject("team_id", UUID.class));
                    roles.computeIfAbsent(team, id -> new ArrayList<>())
                            .add(new Held(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    team,
                                    row.getString("role").equals("COACH"),
                                    row.getObject("begins_on", LocalDate.class),
                                    row.getObject("ends_on", LocalDate.class)));
                });
        return roles;
    }
}
