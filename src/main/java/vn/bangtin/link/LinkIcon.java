package vn.bangtin.link;

import java.util.Locale;

/**
 * The pictures a link may have: own drawings of 24 by 24 units, drawn as lines in the colour of the text around them. Its
 * name in words is {@code link.icon.<name in lower case>} in the bundle.
 */
public enum LinkIcon {
    GLOBE("M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"),
    DOCUMENT("M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"),
    MAIL("M3 6h18v12H3zM3 7l9 7l9-7"),
    COUNTER("M3 20h18M5 20v-7h14v7M3 13h18M12 4a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5"),
    VIDEO("M3 7h12v10H3zM15 11l6-3v8l-6-3"),
    STATE("M3 20h18M5 17h14M7 17v-7M12 17v-7M17 17v-7M4 10h16L12 4z"),
    BUILDING("M6 21V4h12v17M3 21h18M10 8h1M13 8h1M10 12h1M13 12h1M11 21v-4h2v4"),
    MAP("M12 21c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12zM12 6.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5"),
    SEARCH("M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21"),
    LAW("M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z"),
    WEATHER("M7 18a4 4 0 0 1 0-8a5.5 5.5 0 0 1 10.5 1.5A3.3 3.3 0 0 1 17.5 18zM9 21v-1M13 21v-1"),
    BOOK("M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1c3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14"),
    PEOPLE("M9 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M3 20c0-4 3-6 6-6s6 2 6 6M16 6a2.5 2.5 0 0 1 0 5M17 14c2.5 0 4 2 4 5"),
    CHART("M4 4v16h16M8 16v-4M12 16V8M16 16v-6"),
    PHONE("M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1C11 20 4 13 4 5a1 1 0 0 1 1-1z");

    private final String path;

    LinkIcon(String path) {
        this.path = path;
    }

    /** The drawing, as the {@code d} of an SVG path. */
    public String getPath() {
        return path;
    }

    /** The bundle key of its name. */
    public String getLabel() {
        return "link.icon." + name().toLowerCase(Locale.ROOT);
    }
}
