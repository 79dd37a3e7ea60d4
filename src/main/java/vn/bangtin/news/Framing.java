package vn.bangtin.news;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangtin.platform.BusinessException;

/**
 * What of a picture readers see, and what of that must stay in sight where there is less room. In thousandths of the whole
 * picture, so that it means the same at every size. The picture itself is never cut.
 *
 * @param focusX the focal point, from the left
 * @param focusY from above
 * @param left where what is shown begins, from the left
 * @param top from above
 * @param width how much is shown
 * @param height likewise
 */
public record Framing(int focusX, int focusY, int left, int top, int width, int height) implements Serializable {

    /** All of the picture, its middle in sight. */
    public static final Framing WHOLE = new Framing(500, 500, 0, 0, 1000, 1000);

    private static final int ALL = 1000;
    private static final int LEAST = 100;

    /**
     * @throws BusinessException at the field that breaks a rule
     */
    public Framing {
        within("focusX", focusX, 0, ALL);
        within("focusY", focusY, 0, ALL);
        within("cropLeft", left, 0, ALL - LEAST);
        within("cropTop", top, 0, ALL - LEAST);
        within("cropWidth", width, LEAST, ALL - left);
        within("cropHeight", height, LEAST, ALL - top);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw BusinessException.at(field, "media.framing.range", percent(least), percent(most));
        }
    }

    /** As the database keeps it. */
    static Framing of(String crop, String focus) {
        var cut = crop == null ? new int[] {0, 0, ALL, ALL} : numbers(crop);
        var point = focus == null ? new int[] {ALL / 2, ALL / 2} : numbers(focus);
        return new Framing(point[0], point[1], cut[0], cut[1], cut[2], cut[3]);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static String joined(int... numbers) {
        return IntStream.of(numbers).mapToObj(String::valueOf).collect(Collectors.joining("."));
    }

    /** What is shown, as the database keeps it; {@code null}: all. */
    String crop() {
        return isCut() ? joined(left, top, width, height) : null;
    }

    /** The focal point, as the database keeps it; {@code null}: the middle. */
    String focus() {
        return focusX == ALL / 2 && focusY == ALL / 2 ? null : joined(focusX, focusY);
    }

    /** Whether less than the whole picture is shown. */
    public boolean isCut() {
        return width < ALL || height < ALL;
    }

    /**
     * Where the focal point lies in what is shown, for the style {@code object-position}; {@code null}: in its middle. If
     * it was cut away, what lies nearest to it.
     */
    String position() {
        var x = share(focusX - left, width);
        var y = share(focusY - top, height);
        return x == ALL / 2 && y == ALL / 2 ? null : percent(x) + "% " + percent(y) + "%";
    }

    private static int share(int part, int of) {
        return Math.max(0, Math.min(ALL, Math.round((float) part * ALL / of)));
    }

    /** How many pixels of a side are shown. */
    static int pixels(int thousandths, int side) {
        return Math.max(1, Math.round((float) side * thousandths / ALL));
    }

    /** How wide the whole must be for a part to have some pixels. */
    static int unpacked(int pixels, int thousandths) {
        return (int) Math.ceil((double) pixels * ALL / thousandths);
    }

    /** Thousandths as people write them: 125 is "12.5". */
    public static String percent(int thousandths) {
        return BigDecimal.valueOf(thousandths, 1).stripTrailingZeros().toPlainString();
    }

    /**
     * Thousandths from what a person wrote in percent, with point or comma.
     *
     * @throws BusinessException at the field if it is no number
     */
    public static int thousandths(String field, String percent) {
        var text = percent == null ? "" : percent.strip().replace(',', '.');
        if (!text.matches("\\d{1,3}(\\.\\d{0,6})?")) {
            throw BusinessException.at(field, "media.framing.number");
        }
        return (int) Math.round(Double.parseDouble(text) * 10);
    }

    /** For people: "10, 0, 80 × 100 %". */
    String cropInWords() {
        return isCut()
                ? percent(left) + ", " + percent(top) + ", " + percent(width) + " × " + percent(height) + " %"
                : "";
    }

    /** For people: "30, 62.5 %". */
    String focusInWords() {
        return focus() == null ? "" : percent(focusX) + ", " + percent(focusY) + " %";
    }
}
