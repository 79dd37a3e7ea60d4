package vn.bangtin.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh database in memory for the tests of one class, on the real schema (the Flyway scripts) and the real mapping
 * (EclipseLink with the persistence.xml that ships), without a server. Every test runs in a transaction of its own that
 * is rolled back.
 *
 * <p>Usage: {@code @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();}
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private JdbcDataSource dataSource;
    private EntityManagerFactory factory;
    private EntityManager entityManager;

    @Override
    public void beforeAll(ExtensionContext context) {
        dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        dataSource.setUser("bangtin");
        SchemaMigration.configure(dataSource).migrate();
        factory = open(dataSource);
    }

    /** The mapping that ships, on a database that has the schema already, without a server. */
    public static EntityManagerFactory open(DataSource database) {
        return Persistence.createEntityManagerFactory(
                "bangtin",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database,
                        "eclipselink.target-server", "None",
                        "eclipselink.weaving", "false",
                        "eclipselink.logging.logger", "JavaLogger",
                        "eclipselink.session-name", "test-" + UUID.randomUUID()));
    }

    /** The schema of today, in an empty database or an older one. */
    public static void migrate(DataSource database) {
        SchemaMigration.configure(database).migrate();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        factory.close();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (entityManager.getTransaction().isActive()) {
            entityManager.getTransaction().rollback();
        }
        entityManager.close();
    }

    /** The entity manager of the running test, in an open transaction. */
    public EntityManager entityManager() {
        return entityManager;
    }

    /** The database itself, for what JDBC must check. */
    public JdbcDataSource dataSource() {
        return dataSource;
    }

    /** Writes what is pending and forgets what is in memory, so that the next query reads rows. */
    public void flushAndClear() {
        entityManager.flush();
        entityManager.clear();
    }

    /** Does something in a transaction of its own that is committed, as a service of another request would. */
    public <T> T committed(Function<EntityManager, T> work) {
        var other = factory.createEntityManager();
        try {
            other.getTransaction().begin();
            var result = work.apply(other);
            other.getTransaction().commit();
            return result;
        } finally {
            if (other.getTransaction().isActive()) {
                other.getTransaction().rollback();
            }
            other.close();
        }
    }
}
