package nl.samenbeter.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import nl.samenbeter.shared.DomainException;

/**
 * A photo drawn anew: its pixels, upright, in ordinary colours, and nothing else: no place, no camera, no thumbnail, no
 * bytes behind the end. One at a time, and a big one at a lower resolution, so that pictures never fill the memory.
 */
final class Picture {

    static final int MOST_PIXELS = 40_000_000;

    private static final long MOST_DECODED = 64L * 1024 * 1024;
    private static final float QUALITY = 0.9f;
    private static final Semaphore ONE = new Semaphore(1, true);

    private Picture() {}

    /** @throws DomainException {@code files.tooManyPixels} with both numbers in millions, {@code files.pictureUnreadable} */
    static void redraw(Path from, FileType type, Path to) {
        ONE.acquireUninterruptibly();
        try {
            int orientation = type == FileType.JPG ? ExifOrientation.of(from) : 1;
            write(upright(decode(from, type), orientation, type), type, to);
        } catch (DomainException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw new DomainException("files.pictureUnreadable");
        } finally {
            ONE.release();
        }
    }

    private static BufferedImage decode(Path from, FileType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(type)).next();
        try (var in = new FileImageInputStream(from.toFile())) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new DomainException(
                        "files.tooManyPixels", Math.ceilDiv(pixels, 1_000_000), MOST_PIXELS / 1_000_000);
            }
            var param = reader.getDefaultReadParam();
            int step = 1;
            while (pixels * bytesPerPixel(reader) / (step * step) > MOST_DECODED) {
                step++;
            }
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        return Math.max(1, type.getColorModel().getPixelSize() / 8);
    }

    private static BufferedImage upright(BufferedImage picture, int orientation, FileType type) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean swaps = ExifOrientation.swapsSides(orientation);
        boolean clear = type == FileType.PNG && picture.getColorModel().hasAlpha();
        var upright = new BufferedImage(
                swaps ? height : width,
                swaps ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        AffineTransform turn = ExifOrientation.upright(orientation, width, height);
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }

    private static void write(BufferedImage picture, FileType type, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format(type)).next();
        try (var out = new FileImageOutputStream(to.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == FileType.JPG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static String format(FileType type) {
        return type == FileType.JPG ? "jpeg" : "png";
    }
}
