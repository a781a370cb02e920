package nl.samenbeter.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** Who comes to a meeting from one team, or from a school as such. */
@Table("event_registration")
class Registration {

    static final int MOST_ATTENDED = 99;

    @Id
    private final RegistrationId id;

    @Version
    private final @Nullable Integer version;

    private final NetworkEventId eventId;
    private final SchoolId schoolId;
    private final @Nullable TeamId teamId;
    private String successOffered;
    private String questionBrought;
    private @Nullable Integer attended;
    private PersonId registeredBy;
    private Instant registeredAt;

    @MappedCollection(idColumn = "registration_id")
    private Set<Participant> people;

    @PersistenceCreator
    Registration(
            RegistrationId id,
            @Nullable Integer version,
            NetworkEventId eventId,
            SchoolId schoolId,
            @Nullable TeamId teamId,
            String successOffered,
            String questionBrought,
            @Nullable Integer attended,
            PersonId registeredBy,
            Instant registeredAt,
            Set<Participant> people) {
        this.id = id;
        this.version = version;
        this.eventId = eventId;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.successOffered = successOffered;
        this.questionBrought = questionBrought;
        this.attended = attended;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
        this.people = new LinkedHashSet<>(people);
    }

    /** The diet is for the programme office and the person only, and goes 7 days after the meeting. */
    @Table("event_participant")
    record Participant(PersonId personId, @Nullable String diet) {

        @Override
        public String toString() {
            return "Participant[" + personId + "]";
        }
    }

    static Registration open(NetworkEventId event, SchoolId school, @Nullable TeamId team, PersonId by, Instant at) {
        return new Registration(RegistrationId.next(), null, event, school, team, "", "", null, by, at, Set.of());
    }

    /**
     * Who comes and what they bring; a diet that is left out stays as it was.
     *
     * @throws DomainException {@code shared.textTooLong}
     */
    void fill(Register command, PersonId by, Instant at) {
        Map<PersonId, @Nullable String> known = new HashMap<>();
        people.forEach(participant -> known.put(participant.personId(), participant.diet()));
        Set<Participant> coming = command.people().stream()
                .map(one ->
                        new Participant(one.person(), isBlank(one.diet()) ? known.get(one.person()) : diet(one.diet())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        successOffered = text(command.success(), Register.MOST_CHARACTERS);
        questionBrought = text(command.question(), Register.MOST_CHARACTERS);
        people = coming;
        registeredBy = by;
        registeredAt = at;
    }

    /** The person's own words about food; blank takes them away. */
    void eat(PersonId person, String typed) {
        String diet = isBlank(typed) ? null : diet(typed);
        people = people.stream()
                .map(one -> one.personId().equals(person) ? new Participant(person, diet) : one)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Does not come after all. */
    void leave(PersonId person) {
        people = people.stream()
                .filter(one -> !one.personId().equals(person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @throws DomainException {@code events.attendedOutOfRange} */
    void attended(int count) {
        if (count < 0 || count > MOST_ATTENDED) {
            throw new DomainException("events.attendedOutOfRange", MOST_ATTENDED);
        }
        attended = count;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String diet(@Nullable String typed) {
        return text(typed == null ? "" : typed, Register.MOST_CHARACTERS_OF_A_DIET);
    }

    private static String text(String typed, int limit) {
        if (typed.length() > limit) {
            throw new DomainException("shared.textTooLong", limit, typed.length());
        }
        return typed.strip();
    }

    boolean isOf(SchoolId school, @Nullable TeamId team) {
        return schoolId.equals(school) && Objects.equals(teamId, team);
    }

    boolean includes(PersonId person) {
        return people.stream().anyMatch(one -> one.personId().equals(person));
    }

    RegistrationId id() {
        return id;
    }

    NetworkEventId event() {
        return eventId;
    }

    SchoolId school() {
        return schoolId;
    }

    @Nullable
    TeamId team() {
        return teamId;
    }

    String success() {
        return successOffered;
    }

    String question() {
        return questionBrought;
    }

    @Nullable
    Integer attended() {
        return attended;
    }

    List<Participant> people() {
        return List.copyOf(people);
    }
}
