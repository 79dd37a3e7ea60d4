package vn.bangtin.weather;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** An outlook as the text that the database keeps. */
final class OutlookJson {

    private static final Logger LOG = System.getLogger(OutlookJson.class.getName());
    private static final Jsonb JSON = JsonbBuilder.create();

    private OutlookJson() {}

    static String write(Outlook outlook) {
        return JSON.toJson(outlook);
    }

    /** Empty if it was written by a version of the portal that knew another form. */
    static Optional<Outlook> read(String content) {
        try {
            return Optional.ofNullable(JSON.fromJson(content, Outlook.class));
        } catch (JsonbException e) {
            LOG.log(Level.DEBUG, "A stored outlook cannot be read", e);
            return Optional.empty();
        }
    }
}
