package nl.samenbeter.schoolyear;

import nl.samenbeter.shared.SchoolId;

/** @param schoolYear its label, like "2026-2027" */
public record PlanYear(SchoolId school, String schoolYear, YearForm form) {}
