package nl.samenbeter.materials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All materials, read once; a file that cannot be read stops the start. */
@Component
class MaterialShelf {

    private static final String FILES = "classpath*:materials/%s/*.md";
    private static final String ENDING = ".md";

    private final List<Material> materials;
    private final Map<String, Material> byId;

    MaterialShelf() {
        var files = new PathMatchingResourcePatternResolver();
        materials = Arrays.stream(Intervention.values())
                .flatMap(intervention -> folder(files, intervention)
                        .sorted(Comparator.comparingInt(Material::order).thenComparing(Material::id)))
                .toList();
        byId = materials.stream().collect(Collectors.toUnmodifiableMap(Material::id, Function.identity()));
    }

    private static Stream<Material> folder(PathMatchingResourcePatternResolver files, Intervention intervention) {
        try {
            return Arrays.stream(files.getResources(FILES.formatted(intervention.folder())))
                    .map(file -> read(intervention, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Material read(Intervention intervention, Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        try {
            return MaterialFile.read(
                    intervention,
                    name.substring(0, name.length() - ENDING.length()),
                    file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Material> all() {
        return materials;
    }

    Optional<Material> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What belongs to any of these places. */
    List<Material> at(Collection<String> places) {
        return materials.stream()
                .filter(material -> places.stream().anyMatch(material.at()::contains))
                .toList();
    }
}
