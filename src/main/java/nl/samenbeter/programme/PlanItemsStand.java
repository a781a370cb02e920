package nl.samenbeter.programme;

import java.util.Set;
import nl.samenbeter.shared.PlanItemId;

/**
 * Plan items are skipped, or go ahead after all: what a room asks people about them is asked no more, or again. Told once
 * for a whole change, after the plan was written, in its transaction.
 */
public record PlanItemsStand(Set<PlanItemId> items) {}
