package nl.samenbeter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.samenbeter.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileIntakeTest {

    private static final byte[] EXE = SampleFiles.bytes("MZ\u0090\0\3\0\0\0This program cannot be run in DOS mode.");
    private static final byte[] HTML = SampleFiles.bytes("<!doctype html><script>alert(1)</script>");
    private static final byte[] SVG =
            SampleFiles.bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");

    private static FileType type(byte[] content) {
        try (var file = SampleFiles.received(content, "bestand")) {
            return file.type();
        }
    }

    private static void refused(String code, byte[] content, String name) {
        refused(code, () -> SampleFiles.received(content, name));
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private static byte[] content(IncomingFile file) {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage redrawn(byte[] picture) throws IOException {
        try (var file = SampleFiles.received(picture, "foto")) {
            return ImageIO.read(new ByteArrayInputStream(content(file)));
        }
    }

    @Test
    void knowsTheFiveKindsByTheirContent() {
        assertThat(type(SampleFiles.pdf())).isEqualTo(FileType.PDF);
        assertThat(type(SampleFiles.png(2, 2))).isEqualTo(FileType.PNG);
        assertThat(type(SampleFiles.jpg(8, 8))).isEqualTo(FileType.JPG);
        assertThat(type(SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(type(SampleFiles.xlsx())).isEqualTo(FileType.XLSX);
    }

    @Test
    void keepsADocumentAsItIs() throws Exception {
        try (var file = SampleFiles.received(SampleFiles.docx(), "plan.docx")) {
            assertThat(content(file)).isEqualTo(SampleFiles.docx());
            assertThat(file.size()).isEqualTo(SampleFiles.docx().length);
            assertThat(file.sha256())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(SampleFiles.docx()));
        }
    }

    static Stream<byte[]> otherKinds() {
        return Stream.of(
                EXE,
                HTML,
                SVG,
                SampleFiles.bytes("GIF89a"),
                SampleFiles.bytes("x"),
                SampleFiles.bytes(" %PDF-1.4 %%EOF"),
                SampleFiles.bytes("%PDF-1.4 without an end"),
                SampleFiles.bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 an old doc"),
                SampleFiles.zip(Map.of("readme.txt", SampleFiles.bytes("a"))),
                SampleFiles.zip(Map.of("[Content_Types].xml", SampleFiles.bytes("<Types/>"))));
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void refusesAnythingElseWhateverItIsCalled(byte[] content) {
        refused("files.wrongType", content, "foto.png");
        refused("files.wrongType", content, "plan.pdf");
    }

    @Test
    void refusesAPdfThatIsAnArchiveToo() {
        refused(
                "files.wrongType",
                SampleFiles.join(SampleFiles.pdf(), SampleFiles.zip(Map.of("a.html", HTML))),
                "plan.pdf");
        refused("files.wrongType", SampleFiles.join(SampleFiles.pdf(), SampleFiles.docx()), "plan.docx");
    }

    @Test
    void leavesOutWhatIsHiddenBehindAPicture() {
        byte[] two = SampleFiles.join(SampleFiles.jpg(16, 16), SampleFiles.zip(Map.of("a.html", HTML)), HTML);
        try (var file = SampleFiles.received(two, "foto.jpg")) {
            assertThat(new String(content(file), StandardCharsets.ISO_8859_1)).doesNotContain("script", "a.html");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word/vbaProject.bin", "word/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "word/activeX/a.bin"})
    void refusesADocumentWithMacros(String part) {
        refused("files.macros", SampleFiles.docxWith(part, SampleFiles.bytes("Sub AutoOpen()")), "plan.docx");
    }

    @Test
    void refusesAKindThatIsMeantForMacros() {
        byte[] types =
                SampleFiles.bytes("<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>");
        refused(
                "files.macros",
                SampleFiles.zip(Map.of("[Content_Types].xml", types, "word/document.xml", types)),
                "plan.docx");
    }

    @Test
    void refusesADocumentThatUnpacksToFarTooMuch() {
        byte[] bomb = SampleFiles.docxWith("word/media/image1.png", new byte[(int) OfficeFile.MOST_UNPACKED]);
        assertThat(bomb).hasSizeLessThan(FileIntake.MOST);
        refused("files.tooMuchInside", bomb, "plan.docx");
    }

    @Test
    void refusesADocumentThatIsDamagedOrLeadsOutOfItsFolder() {
        byte[] whole = SampleFiles.docx();
        refused("files.unreadable", Arrays.copyOf(whole, whole.length - 30), "plan.docx");
        refused("files.wrongType", SampleFiles.docxWith("../../etc/passwd", SampleFiles.bytes("root")), "plan.docx");
    }

    @Test
    void refusesAnEmptyFile() {
        refused("files.empty", new byte[0], "leeg.pdf");
    }

    @Test
    void takesTenMegabytesAndNotOneByteMore() {
        assertThat(type(SampleFiles.pdf(FileIntake.MOST))).isEqualTo(FileType.PDF);
        refused("files.tooBig", SampleFiles.pdf(FileIntake.MOST + 1), "groot.pdf");
    }

    @Test
    void readsNothingOfAFileThatIsAnnouncedTooBig() {
        var read = new AtomicInteger();
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet();
            }
        };
        refused("files.tooBig", () -> SampleFiles.intake().receive(in, FileIntake.MOST + 1, "groot.pdf"));
        assertThat(read).hasValue(0);
    }

    @Test
    void stopsReadingWhenMoreComesThanWasAnnounced() {
        var read = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }
        };
        refused("files.tooBig", () -> SampleFiles.intake().receive(endless, -1, "groot.pdf"));
        assertThat(read.get()).isLessThan(FileIntake.MOST + 100_000);
    }

    @Test
    void refusesWhatDidNotArriveAsAWhole() {
        byte[] pdf = SampleFiles.pdf();
        refused(
                "files.broken",
                () -> SampleFiles.intake().receive(new ByteArrayInputStream(pdf), pdf.length + 1, "plan.pdf"));
    }

    @Test
    void leavesPlaceAndCameraOutOfAPhoto() {
        byte[] photo = SampleFiles.photo(40, 20, 1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(SampleFiles.CAMERA, "Exif");
        try (var file = SampleFiles.received(photo, "foto.jpg")) {
            assertThat(new String(content(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(SampleFiles.CAMERA)
                    .doesNotContain("Exif");
        }
    }

    /** Held upside down or sideways, the red half is on another side. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, LEFT",
        "2, 40, 20, RIGHT",
        "3, 40, 20, RIGHT",
        "4, 40, 20, LEFT",
        "5, 20, 40, TOP",
        "6, 20, 40, TOP",
        "7, 20, 40, BOTTOM",
        "8, 20, 40, BOTTOM",
        "9, 40, 20, LEFT"
    })
    void turnsAPhotoTheWayItWasHeld(int orientation, int width, int height, String red) throws IOException {
        BufferedImage photo = redrawn(SampleFiles.photo(40, 20, orientation));
        assertThat(photo.getWidth()).isEqualTo(width);
        assertThat(photo.getHeight()).isEqualTo(height);
        int x = red.equals("LEFT") ? 3 : red.equals("RIGHT") ? width - 4 : width / 2;
        int y = red.equals("TOP") ? 3 : red.equals("BOTTOM") ? height - 4 : height / 2;
        assertThat(photo.getRGB(x, y) >> 16 & 0xFF).isGreaterThan(200);
    }

    @Test
    void keepsAPictureClearWhereItWas() throws IOException {
        assertThat(redrawn(SampleFiles.png(4, 4)).getRGB(1, 1) >>> 24).isZero();
    }

    @Test
    void refusesAPictureOfTooManyPixelsBeforeItIsDecoded() {
        refused("files.tooManyPixels", SampleFiles.hugePng(50_000, 50_000), "bom.png");
        refused("files.pictureUnreadable", SampleFiles.hugePng(100, 100), "half.png");
    }

    @Test
    void drawsABigPictureSmaller() throws IOException {
        BufferedImage photo = redrawn(SampleFiles.jpg(6000, 5000));
        assertThat(photo.getWidth()).isEqualTo(3000);
        assertThat(photo.getHeight()).isEqualTo(2500);
    }

    @Test
    void asksEveryHookAndBelievesTheOneThatRefuses() {
        FileScan yes = (file, type) -> true;
        FileScan no = (file, type) -> type != FileType.PDF;
        refused("files.refusedByScan", () -> scannedBy(yes, no));
        scannedBy(yes, yes).close();
    }

    @Test
    void refusesWhenAHookFailsOrTakesTooLong() throws InterruptedException {
        refused(
                "files.notScanned",
                () -> scannedBy((file, type) -> {
                    throw new IOException("no scanner there");
                }));
        var stopped = new CountDownLatch(1);
        refused(
                "files.notScanned",
                () -> scannedBy((file, type) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        stopped.countDown();
                    }
                    return true;
                }));
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static IncomingFile scannedBy(FileScan... hooks) {
        byte[] pdf = SampleFiles.pdf();
        return SampleFiles.intake(hooks).receive(new ByteArrayInputStream(pdf), pdf.length, "plan.pdf");
    }
}
