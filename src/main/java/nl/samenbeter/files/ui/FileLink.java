package nl.samenbeter.files.ui;

import com.vaadin.flow.component.html.Anchor;
import nl.samenbeter.files.StoredFileId;
import nl.samenbeter.ui.Texts;

/** The name of a file, by which it can be saved. */
public final class FileLink extends Anchor {

    private static final int KB = 1000;
    private static final int MB = 1000 * 1000;

    public FileLink(StoredFileId file, String name) {
        super(FileController.PATH.substring(1) + file, name);
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        addClassName("file-link");
    }

    /** "340 kB", "1,2 MB" */
    public static String size(int bytes) {
        return bytes < MB
                ? Texts.text("files.size.kb", Math.max(1, Math.ceilDiv(bytes, KB)))
                : Texts.text("files.size.mb", (double) bytes / MB);
    }
}
