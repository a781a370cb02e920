package nl.samenbeter.access;

import java.util.Map;

/** Arguments for the access matrix that a room has to make itself: its ids. Add yours to {@link MatrixFixtures#ALL}. */
public interface MatrixFixture {

    /** For each type of a parameter or of a command's component, something of the world's own team. */
    Map<Class<?>, Object> values(MatrixWorld world);
}
