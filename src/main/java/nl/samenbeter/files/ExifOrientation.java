package nl.samenbeter.files;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How a camera was held, the one thing of a photo's EXIF that has to survive: 1 is upright, 2 to 8 as the standard has it. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    private ExifOrientation() {}

    static int of(Path jpg) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpg)))) {
            in.readUnsignedShort();
            while (true) {
                int marker = in.readUnsignedShort();
                int size = in.readUnsignedShort() - 2;
                if (marker >> 8 != 0xFF || (marker & 0xFF) == START_OF_SCAN || size < 0) {
                    return UPRIGHT;
                }
                byte[] segment = in.readNBytes(size);
                if ((marker & 0xFF) == APP1
                        && segment.length > EXIF.length
                        && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
                    return inTiff(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                            .slice());
                }
            }
        } catch (EOFException | BufferUnderflowException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(4);
        tiff.position(tiff.getInt());
        int entries = tiff.getShort() & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int tag = tiff.getShort() & 0xFFFF;
            tiff.position(tiff.position() + 6);
            int value = tiff.getShort() & 0xFFFF;
            tiff.position(tiff.position() + 2);
            if (tag == TAG) {
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** Turns a picture of this width and height upright, with its corner at the origin. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
