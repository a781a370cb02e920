package nl.samenbeter.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import nl.samenbeter.shared.DomainException;

/** What a file is, by its bytes. */
final class FileContent {

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final int ZIP_END_SIZE = 22;
    private static final int PDF_TAIL = 2048;
    private static final int ZIP_TAIL = ZIP_END_SIZE + 0xFFFF;

    private FileContent() {}

    /**
     * @throws DomainException {@code files.wrongType}, or what else is wrong with a document: {@code files.macros},
     *     {@code files.tooMuchInside}, {@code files.unreadable}
     */
    static FileType typeOf(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = head(bytes);
            if (startsWith(head, PNG)) {
                return FileType.PNG;
            }
            if (startsWith(head, JPG)) {
                return FileType.JPG;
            }
            if (startsWith(head, PDF) && isWholePdf(tail(bytes, ZIP_TAIL))) {
                return FileType.PDF;
            }
            if (!startsWith(head, ZIP)) {
                throw new DomainException("files.wrongType");
            }
        }
        return OfficeFile.typeOf(file);
    }

    /** Ends as a pdf does and is not a zip archive at the same time. */
    private static boolean isWholePdf(byte[] tail) {
        byte[] last = Arrays.copyOfRange(tail, Math.max(0, tail.length - PDF_TAIL), tail.length);
        return lastIndexOf(last, PDF_END, last.length) >= 0 && !endsAsZip(tail);
    }

    private static boolean endsAsZip(byte[] tail) {
        for (int at = lastIndexOf(tail, ZIP_END, tail.length); at >= 0; at = lastIndexOf(tail, ZIP_END, at)) {
            if (at + ZIP_END_SIZE <= tail.length) {
                int comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
                if (at + ZIP_END_SIZE + comment == tail.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] head(RandomAccessFile bytes) throws IOException {
        byte[] head = new byte[(int) Math.min(PNG.length, bytes.length())];
        bytes.readFully(head);
        return head;
    }

    private static byte[] tail(RandomAccessFile bytes, int most) throws IOException {
        byte[] tail = new byte[(int) Math.min(most, bytes.length())];
        bytes.seek(bytes.length() - tail.length);
        bytes.readFully(tail);
        return tail;
    }

    private static boolean startsWith(byte[] bytes, byte[] what) {
        return bytes.length >= what.length && Arrays.equals(bytes, 0, what.length, what, 0, what.length);
    }

    /** Before this position. */
    private static int lastIndexOf(byte[] bytes, byte[] what, int before) {
        for (int at = Math.min(before - 1, bytes.length - what.length); at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
