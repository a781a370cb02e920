package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.samenbeter.files.FileIntake;
import nl.samenbeter.files.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing files to a task, what cannot come in, and getting one out again. */
class FilesIT extends Journey {

    /** Past the component, which would not send such things itself. */
    private static final String SEND = """
            ([size, headers]) => fetch(document.querySelector('vaadin-upload').target,
                {method: 'POST', body: new Blob([new Uint8Array(size)]), headers}).then(answer => answer.status)""";

    private Visitor visitor;

    private void givenTheLeaderLooksAtTheFilesOfATask() {
        try (var coach = visitor(DESKTOP).signsIn("coach")) {
            coach.goesTo("programma/starten")
                    .chooses("maandag 31 augustus 2026")
                    .sees("Week 8")
                    .presses("Programma plannen")
                    .sees("Startbijeenkomst");
        }
        visitor = visitor(DESKTOP, PHONE).signsIn("schoolleiding").opensTask("Tijd vrijmaken");
        visitor.presses("Bestanden").sees("Er staan nog geen bestanden bij.");
    }

    @AfterEach
    void leave() {
        if (visitor != null) {
            visitor.close();
        }
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private void choose(FilePayload... files) {
        visitor.page().locator("vaadin-upload input[type=file]").setInputFiles(files);
    }

    private int send(int size, String header, String value) {
        return (int) visitor.page().evaluate(SEND, List.of(size, Map.of(header, value)));
    }

    @Test
    void filesComeInOrGetASentence(@TempDir Path folder) throws IOException {
        givenTheLeaderLooksAtTheFilesOfATask();
        visitor.looksAt("bestanden-leeg");
        choose(
                file("Plan van aanpak.pdf", SampleFiles.pdf()),
                file("bord.jpg", SampleFiles.photo(800, 600, 6)),
                file("virus.png", "<html>".getBytes()),
                file("film.mp4", new byte[10]),
                file("groot.pdf", new byte[FileIntake.MOST + 1]));
        visitor.sees("Bestanden (2)")
                .sees("virus.png: Dit soort bestand kan niet.")
                .sees("film.mp4: Dit soort bestand kan niet.")
                .sees("groot.pdf: Dit bestand is te groot.")
                .looksAt("bestanden");

        Download saved = visitor.page().waitForDownload(() -> visitor.follows("Plan van aanpak.pdf"));
        assertThat(saved.suggestedFilename()).isEqualTo("Plan van aanpak.pdf");
        saved.saveAs(folder.resolve("plan.pdf"));
        assertThat(folder.resolve("plan.pdf")).hasBinaryContent(SampleFiles.pdf());

        visitor.page().getByLabel("Haal bord.jpg weg").click();
        visitor.sees("bord.jpg weghalen?").looksAt("bestand-weghalen");
        visitor.presses("Haal weg").sees("Bestanden (1)");
        visitor.presses("Opmerkingen en geschiedenis").sees("Jij haalde een bestand weg.");
        assertThat(count("select count(*) from stored_file")).isOne();
        whatNoScreenWouldSendIsRefusedToo();
    }

    private void whatNoScreenWouldSendIsRefusedToo() {
        visitor.presses("Bestanden").sees("of sleep ze hierheen");
        assertThat(send(FileIntake.MOST + 100_000, "X-Filename", "groot.pdf")).isEqualTo(422);
        visitor.sees("groot.pdf: Dit bestand is te groot.");
        assertThat(send(0, "X-Filename", "leeg.pdf")).isEqualTo(422);
        visitor.sees("leeg.pdf: Dit bestand is leeg.");
        assertThat(send(10, "Content-Type", "multipart/form-data; boundary=a")).isEqualTo(415);
        assertThat(send(10, "X-Filename", "%zz")).isEqualTo(400);
        assertThat(send(10, "X-Filename", "..%2F..%2Fetc%2Fpasswd%00.pdf")).isEqualTo(422);
        visitor.sees("passwd");
    }
}
