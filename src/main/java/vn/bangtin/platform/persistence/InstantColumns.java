package vn.bangtin.platform.persistence;

import java.sql.Types;
import java.time.Instant;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink the SQL type of every column that {@link InstantConverter} fills. The converter leaves it open, because
 * the drivers return different classes, and a null without a type is one that PostgreSQL refuses.
 */
public class InstantColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getDescriptors().values().forEach(descriptor -> descriptor.getMappings().stream()
                .filter(DatabaseMapping::isDirectToFieldMapping)
                .filter(mapping -> isInstant(descriptor.getJavaClass(), mapping.getAttributeName()))
                .forEach(mapping -> mapping.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE)));
    }

    private static boolean isInstant(Class<?> type, String attribute) {
        for (var declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (var field : declaring.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.getType() == Instant.class;
                }
            }
        }
        return false;
    }
}
