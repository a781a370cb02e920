package nl.samenbeter.programme;

import nl.samenbeter.shared.PlanItemId;

/**
 * An open plan item goes on after a pause: what a room planned for it on a day in the pause moves with it.
 *
 * @param shift where such a day goes
 */
public record ItemPostponed(PlanItemId item, PauseShift shift) {}
