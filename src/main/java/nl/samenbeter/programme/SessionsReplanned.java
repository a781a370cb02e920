package nl.samenbeter.programme;

import nl.samenbeter.shared.PlanItemId;

/** The board sessions of a block have other days, times or lengths in the plan. */
public record SessionsReplanned(PlanItemId item) {}
