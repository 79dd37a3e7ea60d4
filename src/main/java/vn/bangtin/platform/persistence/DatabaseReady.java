package vn.bangtin.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the database answers within two seconds and has the schema of this version. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/bangtin")
    private DataSource dataSource;

    @Inject
    private SchemaMigration schema;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database").withData("schema", schema.schemaVersion());
        try (var connection = dataSource.getConnection()) {
            return answer.status(connection.isValid(SECONDS)).build();
        } catch (SQLException e) {
            return answer.down().build();
        }
    }
}
