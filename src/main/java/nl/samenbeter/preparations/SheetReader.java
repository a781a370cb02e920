package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the blocks of a sheet for the queries of this room. */
@Component
class SheetReader {

    private final SheetBlocks blocks;
    private final KeptTexts kept;
    private final Directory directory;
    private final Clock systemClock;

    SheetReader(SheetBlocks blocks, KeptTexts kept, Directory directory, Clock systemClock) {
        this.blocks = blocks;
        this.kept = kept;
        this.directory = directory;
        this.systemClock = systemClock;
    }

    /** All six, empty where nothing has been written; who only reads sees no kept texts. */
    List<BlockRow> read(Optional<WorkDesign> design, PersonId me, boolean works, ZoneId zone) {
        Map<BlockKind, SheetBlock> byKind = design.map(WorkDesign::id).map(blocks::findByDesignId).stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(SheetBlock::kind, Function.identity()));
        Instant now = systemClock.instant();
        List<KeptText> texts = works && !byKind.isEmpty()
                ? kept.findByBlockIdInOrderByKeptAtDesc(
                        byKind.values().stream().map(SheetBlock::id).toList())
                : List.of();
        Map<PersonId, String> names = names(byKind.values(), texts, now);
        return Arrays.stream(BlockKind.values())
                .map(kind -> Optional.ofNullable(byKind.get(kind))
                        .map(block -> row(block, texts, names, me, now, zone))
                        .orElseGet(() -> new BlockRow(kind, "", 0, null, null, null, 0, List.of())))
                .toList();
    }

    private Map<PersonId, String> names(Collection<SheetBlock> found, List<KeptText> texts, Instant now) {
        var people = new ArrayList<PersonId>();
        found.forEach(block -> Stream.of(Optional.ofNullable(block.writtenBy()), block.heldBy(now))
                .flatMap(Optional::stream)
                .forEach(people::add));
        texts.stream().flatMap(text -> Stream.ofNullable(text.authorId())).forEach(people::add);
        return directory.names(people);
    }

    private static BlockRow row(
            SheetBlock block,
            List<KeptText> texts,
            Map<PersonId, String> names,
            PersonId me,
            Instant now,
            ZoneId zone) {
        Optional<PersonId> other = block.heldByOther(me, now);
        Instant until = block.heldUntil();
        return new BlockRow(
                block.kind(),
                block.words(),
                block.edition(),
                name(names, block.writtenBy()),
                block.writtenAt() == null ? null : LocalDateTime.ofInstant(block.writtenAt(), zone),
                other.map(person -> names.getOrDefault(person, "")).orElse(null),
                other.isEmpty() || until == null
                        ? 0
                        : Duration.between(now, until).toMillis(),
                texts.stream()
                        .filter(text -> text.blockId().equals(block.id()))
                        .map(text -> new BlockRow.Kept(
                                text.id(),
                                Optional.ofNullable(name(names, text.authorId()))
                                        .orElse(""),
                                LocalDateTime.ofInstant(text.keptAt(), zone),
                                text.words()))
                        .toList());
    }

    private static @Nullable String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? null : names.get(person);
    }
}
