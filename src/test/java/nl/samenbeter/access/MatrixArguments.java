package nl.samenbeter.access;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.TestSchool;

/** Makes arguments by type: fixtures of the rooms, plain values, and records out of their components. */
final class MatrixArguments {

    private final Map<Class<?>, Object> known = new HashMap<>();

    MatrixArguments(MatrixWorld world) {
        known.put(String.class, "Iets");
        known.put(UUID.class, UUID.randomUUID());
        known.put(BigDecimal.class, BigDecimal.ONE);
        known.put(int.class, 1);
        known.put(Integer.class, 1);
        known.put(long.class, 1L);
        known.put(boolean.class, true);
        known.put(Boolean.class, true);
        known.put(LocalDate.class, TestSchool.START);
        known.put(YearMonth.class, YearMonth.of(2026, 8));
        known.put(LocalTime.class, LocalTime.of(9, 0));
        known.put(LocalDateTime.class, TestSchool.START.atTime(9, 0));
        known.put(Instant.class, Instant.parse("2026-08-31T07:00:00Z"));
        known.put(Locale.class, Locale.of("nl"));
        known.put(Optional.class, Optional.empty());
        known.put(List.class, List.of());
        known.put(Set.class, Set.of());
        known.put(Collection.class, List.of());
        known.put(Map.class, Map.of());
        known.put(Runnable.class, (Runnable) () -> {});
        MatrixFixtures.ALL.forEach(fixture -> known.putAll(fixture.values(world)));
    }

    Object[] of(Class<?>[] types, String where) {
        return Arrays.stream(types).map(type -> one(type, where)).toArray();
    }

    private Object one(Class<?> type, String where) {
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return one(type.getPermittedSubclasses()[0], where);
        }
        if (type.isRecord()) {
            return made(type, where);
        }
        throw new AssertionError("The access matrix cannot make an argument of type " + type.getName() + " for " + where
                + ": add a value for it to MatrixFixtures (test).");
    }

    private Object made(Class<?> record, String where) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(of(types, where));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(
                    "The access matrix cannot make a " + record.getName() + " for " + where
                            + " out of plain values: add one to MatrixFixtures (test).",
                    e);
        }
    }
}
