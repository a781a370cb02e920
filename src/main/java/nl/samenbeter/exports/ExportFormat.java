package nl.samenbeter.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

public enum ExportFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public void write(Export export, OutputStream out) throws IOException {
            CsvFile.write(export, out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Export export, OutputStream out) throws IOException {
            ExcelFile.write(export, out);
        }
    },
    PDF("application/pdf") {
        @Override
        public void write(Export export, OutputStream out) throws IOException {
            PdfFile.write(export, out);
        }
    };

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    public abstract void write(Export export, OutputStream out) throws IOException;

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
