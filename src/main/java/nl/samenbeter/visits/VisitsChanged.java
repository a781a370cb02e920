package nl.samenbeter.visits;

/**
 * What a change of people did to the open rounds of a team, to tell the coach in one sentence.
 *
 * @param ended visits of somebody who left
 * @param otherHost visits that got another host
 * @param added visits of somebody who joined
 */
public record VisitsChanged(int ended, int otherHost, int added) {

    static final VisitsChanged NOTHING = new VisitsChanged(0, 0, 0);

    VisitsChanged and(VisitsChanged more) {
        return new VisitsChanged(ended + more.ended, otherHost + more.otherHost, added + more.added);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
