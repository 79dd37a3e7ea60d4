package vn.bangtin.news;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.bangtin.platform.text.Vietnamese;

/**
 * Very many articles in a database, quickly: by JDBC in batches, past the domain. They have what real ones have – a text
 * of several paragraphs, two credits, now and then a second category – and differ from each other.
 *
 * <p>As a program: {@code SampleArticles <jdbc-url> <user> <password> <how many>}, on a database that the portal has
 * migrated; it adds to what is there.
 */
public final class SampleArticles {

    private static final int BATCH = 1_000;
    private static final long FIRST_ID = 1_000_000_000L;

    private static final List<String> WHO = List.of(
            "Sở Thông tin và Truyền thông", "Phòng Báo chí", "Trung tâm Công nghệ thông tin", "Các xã vùng ven biển");
    private static final List<String> WHAT = List.of(
            "triển khai nền tảng dữ liệu dùng chung",
            "tổ chức tập huấn an toàn thông tin",
            "rà soát thủ tục hành chính",
            "diễn tập thông tin liên lạc ứng phó bão",
            "kiểm tra điểm phục vụ bưu chính");
    private static final String PARAGRAPH = "<p>Theo kế hoạch đã được phê duyệt, các đơn vị phân công đầu mối, bố trí"
            + " thiết bị và báo cáo kết quả hằng tuần; khó khăn phát sinh được tổng hợp để xử lý ngay trong tháng.</p>";

    private SampleArticles() {}

    /** Ids of the categories that exist. */
    private static List<Long> categories(Connection connection) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var query = connection.prepareStatement("select id from category order by id");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    /**
     * Adds articles, one an hour back from an instant, over all the categories that exist.
     *
     * @return the id of the newest
     */
    public static long add(DataSource database, int howMany, Instant newest) throws SQLException {
        return add(database, howMany, newest, false);
    }

    /**
     * As {@link #add(DataSource, int, Instant)}.
     *
     * @param mixed as an office has them after years: of every hundred, ten are on their way, four were withdrawn, and of
     *     the published a few are pinned, to be reviewed, or to go by themselves
     */
    public static long add(DataSource database, int howMany, Instant newest, boolean mixed) throws SQLException {
        try (var connection = database.getConnection()) {
            return add(connection, howMany, newest, mixed);
        }
    }

    private static String state(int i, boolean mixed) {
        var place = i % 100;
        return !mixed || place >= 14
                ? "PUBLISHED"
                : place >= 10
                        ? "WITHDRAWN"
                        : List.of(
                                        "DRAFT",
                                        "DRAFT",
                                        "DRAFT",
                                        "SUBMITTED",
                                        "SUBMITTED",
                                        "EDITING",
                                        "EDITED",
                                        "APPROVED",
                                        "RETURNED",
                                        "SCHEDULED")
                                .get(place);
    }

    private static List<Long> accounts(Connection connection) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var query = connection.prepareStatement("select id from account order by id");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static long add(Connection connection, int howMany, Instant newest, boolean mixed) throws SQLException {
        connection.setAutoCommit(false);
        var categories = categories(connection);
        if (categories.isEmpty()) {
            throw new IllegalStateException("There must be a category");
        }
        var accounts = accounts(connection);
        var first = firstFreeId(connection);
        try (var articles =
                        connection.prepareStatement("insert into article (id, version, created_at, changed_at, title,"
                                + " summary, body, search_key, category_id, edited_at, published_at, state_since, state,"
                                + " author_id, publish_at, unpublish_at, pinned_until, review_by)"
                                + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var further = connection.prepareStatement(
                        "insert into article_category (article_id, category_id) values (?, ?)");
                var credits = connection.prepareStatement(
                        "insert into article_credit (article_id, position, role_name, name) values (?, ?, ?, ?)")) {
            for (int i = 0; i < howMany; i++) {
                var id = first + i;
                var at = Timestamp.from(newest.minus(Duration.ofHours(i)));
                var title = WHO.get(i % WHO.size()) + " " + WHAT.get(i % WHAT.size()) + ", đợt " + (i + 1);
                var summary = "Đợt " + (i + 1) + " kéo dài hai tuần, có " + (3 + i % 17) + " đơn vị tham gia.";
                var category = categories.get(i % categories.size());
                articles.setLong(1, id);
                articles.setTimestamp(2, at);
                articles.setTimestamp(3, at);
                articles.setString(4, title);
                articles.setString(5, summary);
                articles.setString(6, PARAGRAPH.repeat(4 + i % 9));
                articles.setString(7, Vietnamese.searchKey(title + " " + summary));
                articles.setLong(8, category);
                articles.setTimestamp(9, at);
                var state = state(i, mixed);
                var seen = state.equals("PUBLISHED") || state.equals("WITHDRAWN");
                var soon = Timestamp.from(newest.plus(Duration.ofHours(1 + i / 100)));
                articles.setTimestamp(10, seen ? at : null);
                articles.setTimestamp(11, at);
                articles.setString(12, state);
                articles.setObject(
                        13, mixed && !accounts.isEmpty() ? accounts.get(i % accounts.size()) : null, Types.BIGINT);
                articles.setTimestamp(14, state.equals("SCHEDULED") ? soon : null);
                articles.setTimestamp(15, mixed && i % 1_000 == 15 ? soon : null);
                articles.setTimestamp(16, mixed && i % 1_000 == 16 ? soon : null);
                articles.setObject(
                        17,
                        mixed && i % 500 == 17
                                ? at.toLocalDateTime().toLocalDate().plusYears(1)
                                : null,
                        Types.DATE);
                articles.addBatch();
                var other = categories.get((i + 1) % categories.size());
                if (i % 7 == 0 && !other.equals(category)) {
                    further.setLong(1, id);
                    further.setLong(2, other);
                    further.addBatch();
                }
                for (int position = 0; position < 2; position++) {
                    credits.setLong(1, id);
                    credits.setInt(2, position);
                    credits.setString(3, position == 0 ? "T/h" : "Ảnh");
                    credits.setString(4, "Phòng Báo chí");
                    credits.addBatch();
                }
                if ((i + 1) % BATCH == 0 || i + 1 == howMany) {
                    articles.executeBatch();
                    further.executeBatch();
                    credits.executeBatch();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return first;
    }

    private static long firstFreeId(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select max(id) from article");
                var rows = query.executeQuery()) {
            rows.next();
            // far from the ids that the sequence gives
            return Math.max(FIRST_ID, rows.getLong(1) + 1);
        }
    }

    /** See above. */
    public static void main(String[] arguments) throws SQLException {
        try (var connection = java.sql.DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            add(connection, Integer.parseInt(arguments[3]), Instant.now(java.time.Clock.systemUTC()), false);
        }
    }
}
