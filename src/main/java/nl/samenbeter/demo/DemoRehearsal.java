package nl.samenbeter.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.database.FirstFill;
import nl.samenbeter.database.StartRefusedException;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.timeline.ProgrammeExport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Brings a programme that was exported without names to where it stood, to go on from there with the practice clock
 * (rulings 21): a school with its calendar and a team of made-up people, and then day by day through the services, with the
 * changes of the timeline at their moments.
 */
@Component
@Profile("demo")
class DemoRehearsal {

    /** Says in the data folder which file is played there. */
    private static final String MARK = "oefen";

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int LEAST_MEMBERS = 3;

    private final String file;
    private final Path folder;
    private final ExportedSurroundings surroundings;
    private final RehearsedProgramme programme;
    private final DemoCast cast;
    private final ObjectProvider<FirstFill> firstFill;

    DemoRehearsal(
            @Value("${samenbeter.demo.oefen:}") String file,
            @Value("${samenbeter.data}") Path folder,
            ExportedSurroundings surroundings,
            RehearsedProgramme programme,
            DemoCast cast,
            ObjectProvider<FirstFill> firstFill) {
        this.file = file;
        this.folder = folder;
        this.surroundings = surroundings;
        this.programme = programme;
        this.cast = cast;
        this.firstFill = firstFill;
    }

    boolean isWanted() {
        return !file.isBlank();
    }

    /**
     * On an empty database, or where this very file is played already.
     *
     * @throws StartRefusedException when the folder holds something else
     */
    void mustFit(boolean empty) {
        if (!empty && !mark(text()).equals(marked())) {
            throw new StartRefusedException("The data folder " + folder.toAbsolutePath()
                    + " holds something else than this programme: choose an empty folder with SAMENBETER_DATA.");
        }
    }

    void make() {
        String text = text();
        ProgrammeExport export = read(text);
        firstFill.ifAvailable(FirstFill::begins);
        System.out.println("Het programma wordt gespeeld tot waar het stond.");
        load(export);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), mark(text));
        } catch (IOException e) {
            throw new StartRefusedException("The data folder " + folder.toAbsolutePath() + " cannot be written.", e);
        }
        firstFill.ifAvailable(FirstFill::isComplete);
    }

    private void load(ProgrammeExport export) {
        programme.beginsAt(begin(export));
        int members = Math.clamp(export.members(), LEAST_MEMBERS, DemoCast.mostMembers());
        SchoolId school =
                cast.makeOneTeam(export.region(), export.teaching() ? TeamKind.TEACHING : TeamKind.SUPPORT, members);
        int others;
        try {
            surroundings.calendar(school, export);
            others = programme.play(school, export);
        } catch (ProgrammeCannotBePlayed wrong) {
            throw refused(wrong.getMessage());
        }
        cast.openAccounts();
        System.out.println(
                others == 0
                        ? "Het staat zoals het was, met verzonnen mensen."
                        : "Het staat zoals het was, met verzonnen mensen; " + others
                                + (others == 1 ? " onderdeel kon" : " onderdelen konden") + " niet op de oude plek.");
    }

    /** A day before anything is asked of it, and two weeks before it starts. */
    private static LocalDateTime begin(ProgrammeExport export) {
        LocalDate first = Stream.concat(
                        Stream.of(
                                export.firstMonday().minusWeeks(2),
                                export.moment().toLocalDate()),
                        export.changes().stream().map(change -> change.at().toLocalDate()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate before = first.minusDays(1);
        boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(before.getDayOfWeek());
        return (weekend ? before.with(DayOfWeek.MONDAY) : before).atTime(MORNING);
    }

    private String text() {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused("it cannot be read as text");
        }
    }

    private ProgrammeExport read(String text) {
        try {
            return ProgrammeExport.read(text);
        } catch (ProgrammeExport.Unreadable wrong) {
            throw refused(wrong.getMessage());
        }
    }

    private StartRefusedException refused(@Nullable String why) {
        return new StartRefusedException("The file " + file + " cannot be played: " + why + ".");
    }

    private String marked() {
        try {
            Path mark = folder.resolve(MARK);
            return Files.exists(mark) ? Files.readString(mark).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String mark(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }
}
