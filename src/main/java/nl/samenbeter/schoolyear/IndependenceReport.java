package nl.samenbeter.schoolyear;

import java.time.LocalDate;
import java.util.List;

/**
 * The ten points as they stand today.
 *
 * @param needed how many make a school independent
 * @param accessUntil last day of the expert coach when the school is independent
 */
public record IndependenceReport(
        String schoolName, LocalDate today, List<IndependencePoint> points, int needed, LocalDate accessUntil) {}
