package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SchemaMigration;

/** A server that dies between the change and its commit: what is due is published when it is started again, once. */
class KilledWhilePublishingTest {

    private static final int KILLED = 137;
    private static final Instant SEVEN = Instant.parse("2026-11-24T00:00:00Z");
    private static final Clock AT_SEVEN = Clock.fixed(SEVEN, Newsroom.CLOCK.getZone());

    @TempDir
    Path folder;

    /** The server that dies: a process of its own. */
    public static final class DyingServer {

        private DyingServer() {}

        public static void main(String[] arguments) {
            in(Path.of(arguments[0]), entityManager -> {
                var publishing = new Newsroom(entityManager).publishing(AT_SEVEN);
                publishing.dueToPublish().forEach(publishing::publish);
                entityManager.flush();
                Runtime.getRuntime().halt(KILLED);
                return null;
            });
        }
    }

    @Test
    void it_is_published_once_after_the_restart() throws Exception {
        SchemaMigration.configure(database(folder)).migrate();
        var id = in(folder, entityManager -> {
            var newsroom = new Newsroom(entityManager);
            var category = newsroom.category("Thông báo", null);
            var article = new Article(null, Newsroom.form("Tin bảy giờ", category), category, List.of(), Newsroom.NOW);
            article.plan(new ArticleTimes(SEVEN, null, null, null));
            article.schedule(Newsroom.NOW);
            newsroom.articles.add(article);
            entityManager.flush();
            return article.getId();
        });

        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingServer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        assertThat(server.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(KILLED);

        in(folder, entityManager -> {
            var newsroom = new Newsroom(entityManager);
            assertThat(newsroom.articles.deskRow(id).orElseThrow().state()).isEqualTo(ArticleState.SCHEDULED);
            var publishing = newsroom.publishing(AT_SEVEN);
            assertThat(publishing.dueToPublish()).containsExactly(id);
            assertThat(publishing.publish(id)).isTrue();
            return null;
        });
        in(folder, entityManager -> {
            var newsroom = new Newsroom(entityManager);
            assertThat(newsroom.publishing(AT_SEVEN).dueToPublish()).isEmpty();
            assertThat(newsroom.articles.story(id)).extracting(StepRow::step).containsExactly(Step.PUBLISH);
            assertThat(newsroom.reading()
                            .list(null, null, Page.of(1, 10))
                            .articles()
                            .total())
                    .isEqualTo(1);
            assertThat(entityManager
                            .createQuery("select count(e) from AuditEntry e where e.action = 'published'", Long.class)
                            .getSingleResult())
                    .isEqualTo(1);
            return null;
        });
    }

    private static JdbcDataSource database(Path folder) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("bangtin").toAbsolutePath());
        database.setUser("bangtin");
        return database;
    }

    private static <T> T in(Path folder, Function<EntityManager, T> work) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "bangtin",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database(folder),
                        "eclipselink.target-server", "None",
                        "eclipselink.weaving", "false"))) {
            var entityManager = factory.createEntityManager();
            entityManager.getTransaction().begin();
            var result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            entityManager.close();
            return result;
        }
    }
}
