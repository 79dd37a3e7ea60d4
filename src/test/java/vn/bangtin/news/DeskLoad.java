package vn.bangtin.news;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.job.JobBench;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

/**
 * The server time of the desk's lists on a PostgreSQL with very many articles: {@code DeskLoad <jdbc-url> <user> <password>
 * <articles>}. It migrates the database, fills it up to that number, and prints the median and the longest time of each
 * list, and how many statements it took. docs/performance.md has figures and the command. A tool for people, not a test.
 */
final class DeskLoad {

    private static final int ROUNDS = 15;
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    private DeskLoad() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        TestDatabase.migrate(database);
        try (var factory = TestDatabase.open(database);
                var entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            var newsroom = new Newsroom(entityManager);
            if (newsroom.categories.tree().rows().isEmpty()) {
                for (var person : List.of(Newsroom.author(5), Newsroom.approver(), Newsroom.publisher())) {
                    newsroom.account(person, "AUTHOR");
                }
                for (var i = 1; i <= 20; i++) {
                    newsroom.category("Chuyên mục " + i, null);
                }
            }
            entityManager.getTransaction().commit();
            var stored = entityManager
                    .createQuery("select count(a) from Article a", Long.class)
                    .getSingleResult()
                    .intValue();
            var wanted = Integer.parseInt(arguments[3]);
            if (stored < wanted) {
                SampleArticles.add(database, wanted - stored, CLOCK.instant(), true);
                try (var connection = database.getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("vacuum analyze");
                }
            }
            // one connection for all, as a server's pool has it ready: a new one costs more than most of these lists
            entityManager.getTransaction().begin();
            entityManager.unwrap(Connection.class);
            System.out.printf("%-42s %8s %8s %s%n", "list", "median", "longest", "statements");
            var everything = Newsroom.person(
                    11, "dangtin", Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_PUBLISH);
            for (var who : List.of(everything, Newsroom.approver(), Newsroom.author(5))) {
                var desk = newsroom.desk(who, CLOCK);
                var name = who.login() + " ";
                for (var list : DeskList.values()) {
                    measure(name + list, () -> desk.desk(filter(list, null), new Page(1, 20, "changed", true)));
                }
                for (var order : List.of("title", "category", "unit", "state", "author", "published", "since")) {
                    measure(
                            name + "by " + order,
                            () -> desk.desk(filter(DeskList.ALL, null), new Page(1, 20, order, false)));
                }
                measure(
                        name + "search",
                        () -> desk.desk(filter(DeskList.ALL, "tap huan dot 77"), new Page(1, 20, "changed", true)));
                measure(name + "counts", desk::counts);
            }
            var front = newsroom.front(everything, CLOCK);
            measure("portal page", () -> front.list(6));
            measure(
                    "portal page as of tomorrow",
                    () -> front.asOf(CLOCK.instant().plusSeconds(86_400), 6));
            measure("front page candidates", () -> front.candidates(null));
            measure("front page coming moments", front::comingMoments);
            var bench = new JobBench(entityManager, Files.createTempDirectory("bangtin-load"), CLOCK);
            for (var format : DeskTable.Format.values()) {
                var start = System.nanoTime();
                var row = bench.run(
                        newsroom.deskExport(everything), Map.of(DeskExport.FORMAT, format.name()), everything.id());
                System.out.printf(
                        "export of %,d rows as %s: %,d ms, %,d KB, heap used %,d MB%n",
                        row.done(),
                        format,
                        (System.nanoTime() - start) / 1_000_000,
                        row.fileSize() / 1024,
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                >> 20);
            }
            entityManager.getTransaction().rollback();
        }
    }

    private static ArticleFilter filter(DeskList list, String text) {
        return new ArticleFilter(list, text, null, null, null, null, null);
    }

    private static void measure(String name, Supplier<?> work) {
        var times = new long[ROUNDS];
        work.get();
        for (var i = 0; i < ROUNDS; i++) {
            var start = System.nanoTime();
            work.get();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        int statements;
        try (var sql = new SqlCounter()) {
            work.get();
            statements = sql.count();
        }
        System.out.printf("%-42s %8.1f %8.1f %d%n", name, times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6, statements);
    }
}
