package nl.samenbeter.organisation;

import nl.samenbeter.shared.BoardId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A school board: the legal person over one or more schools. */
class Board {

    @Id
    private final BoardId id;

    @Version
    private @Nullable Integer version;

    private String name;

    Board(BoardId id, String name) {
        this.id = id;
        this.name = Names.checked(name);
    }

    BoardId id() {
        return id;
    }

    void rename(String other) {
        name = Names.checked(other);
    }

    BoardDetails details() {
        return new BoardDetails(id, name);
    }
}
