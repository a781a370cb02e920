package nl.samenbeter.programme;

/**
 * What followed from a change of people, as counts.
 *
 * @param added tasks that somebody got
 * @param ended tasks that ended without anybody
 * @param moved appointments that have another moment, another host, or none yet
 */
public record PeopleEffects(int added, int ended, int moved) {

    public static final PeopleEffects NONE = new PeopleEffects(0, 0, 0);

    public PeopleEffects and(PeopleEffects other) {
        return new PeopleEffects(added + other.added, ended + other.ended, moved + other.moved);
    }

    public static PeopleEffects added(int tasks) {
        return new PeopleEffects(tasks, 0, 0);
    }

    public static PeopleEffects ended(int tasks) {
        return new PeopleEffects(0, tasks, 0);
    }

    public static PeopleEffects moved(int appointments) {
        return new PeopleEffects(0, 0, appointments);
    }
}
