package nl.samenbeter.organisation;

import java.time.ZoneId;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** A school: its region gives its holidays, its zone its times. */
class School {

    static final String DEFAULT_ZONE = "Europe/Amsterdam";

    @Id
    private final SchoolId id;

    @Version
    private @Nullable Integer version;

    private final BoardId boardId;
    private String name;
    private String brin;
    private Region region;
    private Sector sector;
    private final String zone;

    @PersistenceCreator
    School(SchoolId id, BoardId boardId, String name, String brin, Region region, Sector sector, String zone) {
        this.id = id;
        this.boardId = boardId;
        this.name = name;
        this.brin = brin;
        this.region = region;
        this.sector = sector;
        this.zone = zone;
    }

    static School of(BoardId board, SchoolForm form) {
        return new School(
                SchoolId.next(),
                board,
                Names.checked(form.name()),
                Brin.of(form.brin()).value(),
                form.region(),
                form.sector(),
                DEFAULT_ZONE);
    }

    SchoolId id() {
        return id;
    }

    void change(SchoolForm form) {
        name = Names.checked(form.name());
        brin = Brin.of(form.brin()).value();
        region = form.region();
        sector = form.sector();
    }

    SchoolDetails details() {
        return new SchoolDetails(id, boardId, name, brin, region, sector, ZoneId.of(zone));
    }
}
