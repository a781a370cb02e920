package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.samenbeter.shared.PlanItemId;

/**
 * Plan items that go ahead have other days: what a room agreed for them moves along. Told once for a whole change, after
 * the plan was written, in its transaction.
 *
 * @param days by item: where a day goes on which something was agreed; a day that has been stays
 */
public record PlanItemsMoved(Map<PlanItemId, UnaryOperator<LocalDate>> days) {}
