package vn.bangtin.place;

import java.util.Arrays;
import java.util.List;
import vn.bangtin.platform.sheet.FormRow;

/** A column of the table of places, in the order of the template; its name is the label of the field that it fills. */
enum PlaceColumn {
    NAME("name", true, 40),
    KIND("kind", false, 24),
    LATITUDE("latitude", true, 12),
    LONGITUDE("longitude", true, 12),
    ALIASES("aliases", false, 50),
    SUCCESSOR("successor", false, 40),
    SHOWN("shown", false, 18),
    VALID_FROM("validFrom", false, 16),
    VALID_TO("validTo", false, 18);

    private final String field;
    private final boolean required;
    private final int width;

    PlaceColumn(String field, boolean required, int width) {
        this.field = field;
        this.required = required;
        this.width = width;
    }

    String field() {
        return field;
    }

    boolean isRequired() {
        return required;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** The bundle key of its name. */
    String label() {
        return "place." + field;
    }

    /** The bundle key of what stands in it. */
    String about() {
        return "place.import." + field;
    }

    static List<FormRow.Column> ofForm() {
        return Arrays.stream(values())
                .map(column -> new FormRow.Column(column.field, column.label(), column.required))
                .toList();
    }
}
