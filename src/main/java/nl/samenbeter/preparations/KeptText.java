package nl.samenbeter.preparations;

import java.time.Instant;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Words of a block that gave way to others: the group can read them and put them back. */
@Table("kept_text")
record KeptText(
        @Id KeptTextId id,
        @Version @Nullable Integer version,
        SchoolId schoolId,
        SheetBlockId blockId,
        @Nullable PersonId authorId,
        String words,
        Instant keptAt) {

    @PersistenceCreator
    KeptText {}

    static KeptText of(SheetBlock block, @Nullable PersonId author, String words, Instant now) {
        return new KeptText(KeptTextId.next(), null, block.school(), block.id(), author, words, now);
    }
}
