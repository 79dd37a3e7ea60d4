package vn.bangtin.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the schema of this version before anything else uses it.
 *
 * <p>Whatever touches the database at start-up says {@code @DependsOn("SchemaMigration")}. Flyway takes a lock in the
 * database, so nodes that start together migrate one after the other. A failing script stops the deployment.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Lock(LockType.READ)
public class SchemaMigration {

    private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "java:app/jdbc/bangtin")
    private DataSource dataSource;

    private String schemaVersion;

    @PostConstruct
    void migrate() {
        var flyway = configure(dataSource);
        var result = flyway.migrate();
        var current = flyway.info().current();
        schemaVersion = current == null ? "" : current.getVersion().getVersion();
        LOG.log(
                Level.INFO,
                "Database schema at version {0}, {1} scripts run now",
                schemaVersion,
                result.migrationsExecuted);
    }

    /** The version of the schema, as {@code 003}. */
    public String schemaVersion() {
        return schemaVersion;
    }

    /**
     * Flyway as the portal uses it, on the given database.
     *
     * @throws IllegalStateException if the database cannot be reached
     */
    public static Flyway configure(DataSource dataSource) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor(dataSource))
                .cleanDisabled(true)
                .load();
    }

    private static String vendor(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(java.util.Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
