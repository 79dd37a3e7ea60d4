package vn.bangtin.weather.web;

import java.util.List;
import java.util.Locale;
import vn.bangtin.weather.ComparedPlace;

/** What the map of places shows of each; its name stands in the bundle as {@code weather.compare.show.<name>}. */
public enum Compared {
    /** °C at present, in bands of five; where nobody knows the present, lowest and highest of today. */
    TEMPERATURE(15, 20, 25, 30, 35) {
        @Override
        Double of(ComparedPlace place) {
            return place.now() == null ? place.highest() : place.now();
        }

        @Override
        String figure(ComparedPlace place) {
            return place.now() == null && place.highest() != null
                    ? Math.round(place.lowest()) + "–" + Math.round(place.highest()) + "°"
                    : super.figure(place) + (place.now() == null ? "" : "°");
        }

        @Override
        boolean isTyped(ComparedPlace place) {
            return place.now() == null && place.typed() != null;
        }
    },
    /** mm today, in the bands that the Vietnamese services have a word for. */
    RAIN(1, 16, 51, 101) {
        @Override
        Double of(ComparedPlace place) {
            return place.rain();
        }

        @Override
        boolean isTyped(ComparedPlace place) {
            return place.rainTyped();
        }
    },
    /** The strongest level of the wind today. */
    WIND(2, 4, 6, 8) {
        @Override
        Double of(ComparedPlace place) {
            return place.wind() == null ? null : Double.valueOf(place.wind().level());
        }

        @Override
        boolean isTyped(ComparedPlace place) {
            return place.windTyped();
        }
    };

    private final List<Integer> bounds;

    Compared(Integer... bounds) {
        this.bounds = List.of(bounds);
    }

    /** A band of values: the class of its dots, and its values in figures. */
    public record Band(String style, String values) {}

    abstract Double of(ComparedPlace place);

    /** Whether the value is the bulletin's. */
    abstract boolean isTyped(ComparedPlace place);

    /** The value of a place in figures, "–" if unknown. */
    String figure(ComparedPlace place) {
        var value = of(place);
        return value == null ? "–" : Long.toString(Math.round(value));
    }

    /** The class of the dot of a place. */
    String style(ComparedPlace place) {
        var value = of(place);
        if (value == null) {
            return "unknown";
        }
        var whole = Math.round(value);
        return style((int) bounds.stream().filter(bound -> whole >= bound).count());
    }

    private String style(int band) {
        return key() + "-" + band;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The bands from the lowest to the highest. */
    public List<Band> bands() {
        var last = bounds.size();
        return java.util.stream.IntStream.rangeClosed(0, last)
                .mapToObj(band -> new Band(
                        style(band),
                        band == 0
                                ? "< " + bounds.get(0)
                                : band == last
                                        ? "≥ " + bounds.get(last - 1)
                                        : bounds.get(band - 1) + "–" + (bounds.get(band) - 1)))
                .toList();
    }
}
