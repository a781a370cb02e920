package nl.samenbeter.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.samenbeter.events.RegistrationSheet.Candidate;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may come to a meeting, today. */
@Component
class EventPeople {

    private final Directory directory;
    private final Clock programmeClock;

    EventPeople(Directory directory, Clock programmeClock) {
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /** Coaches first, then by name. */
    List<Candidate> candidates(NetworkEvent event, SchoolId school, @Nullable TeamId team) {
        LocalDate today = LocalDate.now(programmeClock.withZone(event.zone()));
        return team == null ? ofSchool(school, today) : ofTeam(team, today);
    }

    private List<Candidate> ofTeam(TeamId team, LocalDate today) {
        var candidates = new ArrayList<Candidate>();
        List<PersonId> coaches = directory.coaches(team, today);
        add(candidates, coaches, true);
        directory.members(team, today).stream()
                .filter(member -> !coaches.contains(member.person()))
                .forEach(member -> candidates.add(new Candidate(member.person(), member.name(), false)));
        return candidates;
    }

    /** For a bootcamp: coaches and leaders, then everybody of the teams; nobody of them has to come. */
    private List<Candidate> ofSchool(SchoolId school, LocalDate today) {
        var first = new LinkedHashSet<PersonId>();
        var members = new LinkedHashSet<PersonId>();
        for (TeamDetails team : directory.teams(school)) {
            first.addAll(directory.coaches(team.id(), today));
            directory.members(team.id(), today).stream().map(Member::person).forEach(members::add);
        }
        first.addAll(directory.leaders(school, today));
        members.removeAll(first);
        var candidates = new ArrayList<Candidate>();
        add(candidates, first, false);
        add(candidates, members, false);
        return candidates;
    }

    private void add(List<Candidate> candidates, Collection<PersonId> people, boolean coach) {
        Map<PersonId, String> names = directory.names(people);
        people.stream()
                .filter(names::containsKey)
                .map(person -> new Candidate(person, names.get(person), coach))
                .forEach(candidates::add);
    }
}
