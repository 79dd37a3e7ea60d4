package vn.bangtin.news;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures and files in the text of an article. A text keeps the address that a medium has for ever; when it is shown, the
 * address says which revision it is, so that browsers may keep what they got and still get another after a change.
 */
final class MediaInText {

    /**
     * What a medium is now.
     *
     * @param width of a picture in pixels; 0 of a document
     * @param height likewise
     */
    record Now(int revision, int width, int height) {}

    // as SafeHtml writes them: attributes in double quotes, in which a quote is never bare
    private static final Pattern TAG = Pattern.compile("<(?:img|a)\\s[^\">]*+(?:\"[^\"]*+\"[^\">]*+)*+>");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\s(?:src|href)=\"[^\"?#]*/media/([0-9a-f]{64})/(\\w+)[^\"?#]*)(?:\\?r=\\d+)?(?=[\"#])");
    private static final Pattern WIDTH = Pattern.compile("\\swidth=\"\\d+\"");
    private static final Pattern HEIGHT = Pattern.compile("\\sheight=\"\\d+\"");

    private MediaInText() {}

    /** A text with the addresses and measures of today. */
    static String current(String body, Map<String, Now> media) {
        return media.isEmpty()
                ? body
                : TAG.matcher(body).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group(), media)));
    }

    private static String tag(String tag, Map<String, Now> media) {
        var address = ADDRESS.matcher(tag);
        var now = address.find() ? media.get(address.group(2)) : null;
        if (now == null) {
            return tag;
        }
        var revised = address.replaceFirst("$1?r=" + now.revision());
        var asked = address.reset().find() ? address.group(3) : "";
        if (now.width() == 0 || !asked.matches("\\d{1,5}")) {
            return revised;
        }
        var width = Renditions.actualWidth(Integer.parseInt(asked), now.width());
        var height = Renditions.height(width, now.width(), now.height());
        return HEIGHT.matcher(WIDTH.matcher(revised).replaceFirst(" width=\"" + width + "\""))
                .replaceFirst(" height=\"" + height + "\"");
    }
}
