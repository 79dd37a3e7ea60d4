package vn.bangtin.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Keeps an {@code Instant} in a column {@code timestamp with time zone}. Jakarta Persistence 3.1 does not name the type as
 * a basic one, and EclipseLink 4 would store it as serialized bytes. The column comes back as the driver likes:
 * PostgreSQL's as a {@code Timestamp}, H2's as an {@code OffsetDateTime}.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Object stored) {
        return stored instanceof OffsetDateTime time
                ? time.toInstant()
                : stored == null ? null : ((Timestamp) stored).toInstant();
    }
}
