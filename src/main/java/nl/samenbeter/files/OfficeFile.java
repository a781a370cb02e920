package nl.samenbeter.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.samenbeter.shared.DomainException;

/** A document of Word or Excel: a zip archive with the right parts, without macros, that unpacks to something bearable. */
final class OfficeFile {

    static final long MOST_UNPACKED = 250L * 1024 * 1024;
    static final int MOST_PARTS = 10_000;

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_TYPES = 1024 * 1024;
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String EXCEL = "spreadsheetml.sheet.main+xml";
    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "/macrosheets/", "/activex/");

    private OfficeFile() {}

    static FileType typeOf(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new DomainException("files.tooMuchInside");
            }
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            String types = types(zip);
            refuseMacros(parts, types);
            boolean word = types.contains(WORD) && zip.getEntry("word/document.xml") != null;
            boolean excel = types.contains(EXCEL) && zip.getEntry("xl/workbook.xml") != null;
            if (word == excel || parts.stream().anyMatch(part -> leadsOutside(part.getName()))) {
                throw new DomainException("files.wrongType");
            }
            unpack(zip, parts);
            return word ? FileType.DOCX : FileType.XLSX;
        } catch (IOException | IllegalArgumentException broken) {
            throw new DomainException("files.unreadable");
        }
    }

    private static String types(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(TYPES);
        if (entry == null) {
            throw new DomainException("files.wrongType");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_TYPES + 1);
            if (bytes.length > MOST_TYPES) {
                throw new DomainException("files.tooMuchInside");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void refuseMacros(List<? extends ZipEntry> parts, String types) {
        boolean macros = types.toLowerCase(Locale.ROOT).contains("macroenabled")
                || parts.stream()
                        .map(part -> "/" + part.getName().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> MACROS.stream().anyMatch(name::contains));
        if (macros) {
            throw new DomainException("files.macros");
        }
    }

    private static boolean leadsOutside(String part) {
        return part.startsWith("/")
                || part.contains("\\")
                || List.of(part.split("/")).contains("..");
    }

    /** Throws away what comes out: the sizes that the archive itself tells need not be true. */
    private static void unpack(ZipFile zip, List<? extends ZipEntry> parts) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        for (ZipEntry part : parts) {
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new DomainException("files.tooMuchInside");
                    }
                }
            }
        }
    }
}
