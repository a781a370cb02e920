package nl.samenbeter.sessions.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** An address that a phone reads from the screen; always dark on light, whatever the theme. */
class QrPicture extends Span {

    private static final int QUIET = 2;

    /** @param label what it leads to, for those who cannot see it */
    QrPicture(String address, String label) {
        addClassName("qr");
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", label)
                .setProperty("innerHTML", svg(address));
    }

    static String svg(String address) {
        BitMatrix code = encode(address);
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 %d %d\" focusable=\"false\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%2$dH0z\"/><path fill=\"#000\" d=\"%s\"/></svg>"
                .formatted(code.getWidth(), code.getHeight(), path);
    }

    private static BitMatrix encode(String address) {
        try {
            return new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("no code for an address of " + address.length() + " characters", e);
        }
    }
}
