package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two lines through the same steps, one dashed and one whole, such as a plan beside the first plan. Only a drawing: the same
 * must stand beside it in words.
 */
public final class LinePair {

    private static final int WIDTH = 640;
    private static final int LEFT = 36;
    private static final int RIGHT = 10;
    private static final int EDGE = 14;
    private static final int STEP = 20;

    private LinePair() {}

    /**
     * One step.
     *
     * @param label short, letters and digits
     * @param dashed, whole how far to the right, from 0 to 1; absent where a line leaves the step out
     */
    public record Step(String label, @Nullable Double dashed, double whole) {}

    /**
     * @param steps from below to above
     * @return the picture in a box: as the root of {@link Html} it would lose its {@code viewBox}, and be cut off
     */
    public static Component of(List<Step> steps) {
        int height = 2 * EDGE + STEP * Math.max(1, steps.size() - 1);
        var svg = new StringBuilder(
                "<div><svg class=\"line-pair\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(WIDTH, height));
        for (int index = 0; index < steps.size(); index++) {
            int y = y(height, index);
            svg.append("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>".formatted(LEFT, WIDTH, y, y));
            svg.append("<text x=\"4\" y=\"%d\">%s</text>"
                    .formatted(y + 5, steps.get(index).label().replaceAll("[^\\p{L}\\p{N}]", "")));
        }
        svg.append(line("dashed", height, steps, true)).append(line("whole", height, steps, false));
        return new Html(svg.append("</svg></div>").toString());
    }

    private static String line(String name, int height, List<Step> steps, boolean dashed) {
        String points = IntStream.range(0, steps.size())
                .filter(index -> !dashed || steps.get(index).dashed() != null)
                .mapToObj(index -> {
                    Step step = steps.get(index);
                    double share = dashed && step.dashed() != null ? step.dashed() : step.whole();
                    double x = LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
                    return String.format(Locale.ROOT, "%.1f,%d", x, y(height, index));
                })
                .collect(Collectors.joining(" "));
        return "<polyline class=\"" + name + "\" points=\"" + points + "\"/>";
    }

    private static int y(int height, int index) {
        return height - EDGE - index * STEP;
    }
}
