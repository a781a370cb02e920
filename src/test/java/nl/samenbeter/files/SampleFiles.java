package nl.samenbeter.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.ObjectProvider;

/** Small real files, made when asked. */
public final class SampleFiles {

    /** Stands in the EXIF of {@link #photo} as camera and, in the same block, a place. */
    public static final String CAMERA = "Telefoon van Sanne";

    private static final String WORD =
            "<Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";
    private static final String EXCEL =
            "<Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>";

    private SampleFiles() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] pdf() {
        return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** With so many bytes in all. */
    public static byte[] pdf(int size) {
        byte[] small = pdf();
        byte[] big = new byte[size];
        Arrays.fill(big, (byte) '\n');
        System.arraycopy(small, 0, big, 0, 9);
        System.arraycopy(small, 9, big, size - small.length + 9, small.length - 9);
        return big;
    }

    public static byte[] png(int width, int height) {
        return image("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    /** The left half red, the right half blue. */
    public static byte[] jpg(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image("jpg", picture);
    }

    /** With a camera's notes: how it was held, a place, a name. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] plain = jpg(width, height);
        byte[] camera = bytes(CAMERA + "\0");
        int entries = 3;
        int after = 8 + 2 + entries * 12 + 4;
        var tiff = ByteBuffer.allocate(after + camera.length + 2 + 12 + 4);
        tiff.put(bytes("MM")).putShort((short) 42).putInt(8).putShort((short) entries);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(camera.length).putInt(after);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(after + camera.length);
        tiff.putInt(0).put(camera);
        tiff.putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(bytes("N\0\0\0"))
                .putInt(0);
        byte[] exif = join(bytes("Exif\0\0"), tiff.array());
        byte[] head = ByteBuffer.allocate(6)
                .put((byte) 0xFF)
                .put((byte) 0xD8)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .array();
        return join(head, exif, Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** Only its head: so many pixels, none of them there. */
    public static byte[] hugePng(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put(bytes("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13},
                header,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    public static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", bytes(WORD), "word/document.xml", bytes("<w:document/>")));
    }

    public static byte[] xlsx() {
        return zip(Map.of("[Content_Types].xml", bytes(EXCEL), "xl/workbook.xml", bytes("<workbook/>")));
    }

    static byte[] docxWith(String part, byte[] content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes(WORD));
        parts.put("word/document.xml", bytes("<w:document/>"));
        parts.put(part, content);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static byte[] image(String format, BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Received by an intake of its own, without hooks. */
    public static IncomingFile received(byte[] content, String name) {
        return intake().receive(new ByteArrayInputStream(content), content.length, name);
    }

    static FileIntake intake(FileScan... hooks) {
        return new FileIntake(new FileScans(
                new ObjectProvider<>() {
                    @Override
                    public Stream<FileScan> orderedStream() {
                        return Stream.of(hooks);
                    }
                },
                Duration.ofMillis(200)));
    }
}
