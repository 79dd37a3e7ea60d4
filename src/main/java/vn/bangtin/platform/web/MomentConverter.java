package vn.bangtin.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/**
 * A moment in the portal's zone, to the minute: as a browser's field for date and time sends it (2026-11-24T07:00), and as
 * people type it where there is no such field (24/11/2026 07:00).
 */
@Dependent
@FacesConverter(value = "bangtin.Moment", managed = true)
public class MomentConverter implements Converter<Instant> {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        try {
            var local = text.indexOf('T') > 0
                    ? LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES)
                    : LocalDateTime.parse(text, TYPED);
            return local.atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.format("error.moment", typed), null));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Instant moment) {
        return moment == null ? "" : FIELD.format(moment.atZone(clock.getZone()));
    }
}
