package nl.samenbeter.schoolyear;

import java.util.Set;

/** @param met the points that leadership itself answers for and finds met */
public record CheckIndependence(Set<Integer> met) {}
