package nl.samenbeter.files.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenbeter.files.FileIntake;
import nl.samenbeter.files.FileType;
import nl.samenbeter.files.IncomingFile;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Choosing or dropping files, with a sentence for each that cannot come in. On a phone the choice offers the camera. */
@StyleSheet("context://styles/files.css")
public final class FileUpload extends Div {

    private static final int NAME_SHOWN = 60;
    private static final int MOST_REFUSALS = 10;
    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");

    private final FileIntake intake;
    private final Taker taker;
    private final Runnable changed;
    private final Upload upload = new Upload();
    private final Paragraph said = new Paragraph();
    private final Div refusals = new Div();

    /** Where the files go. Called on the request's thread, as the one who is signed in. */
    public interface Taker {

        /** Refuses before anything is received when nothing can be taken now. */
        void mustTake();

        void take(IncomingFile file);
    }

    /** @param changed called for the screen after each file that came in */
    public FileUpload(FileIntake intake, Taker taker, Runnable changed) {
        this.intake = intake;
        this.taker = taker;
        this.changed = changed;
        addClassName("file-upload");
        var receiving = new Receiving();
        upload.setUploadHandler(receiving);
        sendTo(receiving);
        upload.setMaxFileSize(FileIntake.MOST);
        upload.setAcceptedFileTypes(accepted());
        var choose = new Button(Texts.text("files.upload.choose"), Icon.CLIP.create(), click -> refusals.removeAll());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("files.upload.drop")));
        upload.setDropLabelIcon(new Span());
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> refuse(event.getFileName(), event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        refusals.addClassName("file-refusals");
        said.addClassNames("s", "t2");
        said.getElement().setAttribute("role", "status");
        var kinds = new Paragraph(Texts.text("files.upload.kinds", FileIntake.MOST_MB));
        kinds.addClassNames("s", "t2");
        add(said, refusals, upload, kinds);
    }

    /** The component puts its own handler before ours, and that one answers before we can refuse a request. */
    private void sendTo(UploadHandler handler) {
        Element element = upload.getElement();
        element.getNode()
                .runWhenAttached(ui -> ui.beforeClientResponse(
                        upload,
                        context -> element.setAttribute("target", new ElementStreamResource(handler, element))));
    }

    private static String[] accepted() {
        return Arrays.stream(FileType.values())
                .flatMap(type -> Stream.concat(
                        Stream.of(type.mediaType()), type.extensions().stream().map(extension -> "." + extension)))
                .toArray(String[]::new);
    }

    private static UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Texts.text("files.upload.drop"))
                        .setMany(Texts.text("files.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(Texts.text("files.upload.choose"))
                        .setMany(Texts.text("files.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Texts.text("files.upload.fewer"))
                        .setFileIsTooBig(Texts.text("error.files.tooBig", FileIntake.MOST_MB))
                        .setIncorrectFileType(Texts.text("error.files.wrongType")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Texts.text("files.upload.connecting"))
                                .setStalled(Texts.text("files.upload.stalled"))
                                .setProcessing(Texts.text("files.upload.processing"))
                                .setHeld(Texts.text("files.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Texts.text("files.upload.remaining"))
                                .setUnknown(Texts.text("files.upload.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.text("files.upload.unavailable"))
                                .setUnexpectedServerError(Texts.text("files.upload.failed"))
                                .setForbidden(Texts.text("files.upload.failed"))
                                .setFileTooLarge(Texts.text("error.files.tooBig", FileIntake.MOST_MB))))
                .setFile(new UploadI18N.File()
                        .setRetry(Texts.text("files.upload.retry"))
                        .setStart(Texts.text("files.upload.start"))
                        .setRemove(Texts.text("files.upload.cancel")))
                .setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB"), 1000));
    }

    private void refuse(String name, String sentence) {
        String shown = name.length() > NAME_SHOWN ? name.substring(0, NAME_SHOWN) + "…" : name;
        if (refusals.getComponentCount() == MOST_REFUSALS) {
            refusals.remove(refusals.getComponentAt(0));
        }
        refusals.add(Notices.card(Tone.LATE, Texts.text("files.upload.refused", shown, sentence)));
    }

    private void received(String name) {
        said.setText(Texts.text("files.upload.done", name));
        changed.run();
    }

    /** Neither the screen nor a database connection is held while a file comes in. */
    private final class Receiving implements UploadHandler {

        @Override
        public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
                throws IOException {
            String type = request.getContentType();
            if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
                return;
            }
            String name = request.getHeader("X-Filename");
            if (name != null && !ENCODED.matcher(name).matches()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            UploadHandler.super.handleRequest(request, response, session, owner);
        }

        @Override
        public void handleUploadRequest(UploadEvent event) {
            String name = event.getFileName();
            UI ui = event.getUI();
            try {
                taker.mustTake();
                try (IncomingFile file = intake.receive(event.getInputStream(), event.getFileSize(), name)) {
                    taker.take(file);
                    ui.access(() -> received(file.name()));
                }
            } catch (RuntimeException failure) {
                event.reject();
                ui.access(() -> refuse(name, Failures.sentence(failure)));
            }
        }
    }
}
