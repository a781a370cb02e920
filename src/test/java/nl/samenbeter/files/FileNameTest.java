package nl.samenbeter.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    private static String pdf(String given) {
        return FileName.of(given, FileType.PDF);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\sanne\\plan.pdf, plan.pdf",
        "..\\..\\plan.pdf, plan.pdf",
        "Plan week 4.PDF, Plan week 4.PDF",
        "' plan  van   ons .pdf', plan van ons.pdf",
        ".pdf, pdf.pdf",
        "'', bestand.pdf",
        "..., bestand.pdf",
        ".htaccess, htaccess.pdf",
        "map/, bestand.pdf"
    })
    void isTheLastPartOfThePathWithoutLeadingDots(String given, String kept) {
        assertThat(pdf(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"virus.exe, virus.exe.pdf", "pagina.html, pagina.html.pdf", "foto.png, foto.png.pdf"})
    void hasTheExtensionOfItsContent(String given, String kept) {
        assertThat(pdf(given)).isEqualTo(kept);
    }

    @Test
    void knowsBothExtensionsOfAPhoto() {
        assertThat(FileName.of("bord.jpeg", FileType.JPG)).isEqualTo("bord.jpeg");
        assertThat(FileName.of("bord", FileType.JPG)).isEqualTo("bord.jpg");
    }

    @Test
    void losesWhatIsNotSeenOrTurnsTheReadingDirection() {
        assertThat(pdf("plan\u202Efdp.exe\u0000\r\n\u200B.pdf")).isEqualTo("planfdp.exe.pdf");
        assertThat(pdf("half\uD83D.pdf")).isEqualTo("half.pdf");
    }

    @Test
    void keepsMarkupAndOtherScriptsAsText() {
        assertThat(pdf("<img src=x> Ömer 😀.pdf")).isEqualTo("<img src=x> Ömer 😀.pdf");
    }

    @Test
    void isShortenedBeforeItsExtensionAndNotInsideACharacter() {
        assertThat(pdf("a".repeat(300) + ".pdf")).isEqualTo("a".repeat(FileName.MOST - 4) + ".pdf");
        String odd = pdf("a" + "😀".repeat(100) + ".pdf");
        assertThat(odd).hasSize(FileName.MOST - 1).endsWith("😀.pdf");
    }
}
