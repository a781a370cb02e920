package nl.samenbeter.shared;

import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** Registers every id record of the product with Spring Data JDBC, so that a new one needs no line here. */
@Configuration(proxyBeanMethods = false)
class IdConverters {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        Set<Class<?>> types = idTypes();
        return JdbcCustomConversions.of(dialect, List.of(new IdToUuid(types), new UuidToId(types)));
    }

    private static Set<Class<?>> idTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
        Set<Class<?>> types = new LinkedHashSet<>();
        scanner.findCandidateComponents("nl.samenbeter").forEach(found -> {
            try {
                types.add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return types;
    }

    @WritingConverter
    private record IdToUuid(Set<Class<?>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new LinkedHashSet<ConvertiblePair>();
            types.forEach(type -> pairs.add(new ConvertiblePair(type, UUID.class)));
            return pairs;
        }

        @Override
        public Object convert(Object source, TypeDescriptor from, TypeDescriptor to) {
            return ((Id) source).value();
        }
    }

    @ReadingConverter
    private record UuidToId(Set<Class<?>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new LinkedHashSet<ConvertiblePair>();
            types.forEach(type -> pairs.add(new ConvertiblePair(UUID.class, type)));
            return pairs;
        }

        @Override
        public Object convert(Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                Constructor<?> constructor = to.getType().getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return BeanUtils.instantiateClass(constructor, source);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("an id is a record over one UUID: " + to.getType(), e);
            }
        }
    }
}
