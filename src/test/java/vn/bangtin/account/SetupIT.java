package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;

/**
 * The first start without demo mode, as an administrator does it: a server of its own on an empty database – PostgreSQL
 * if the other container tests run on it, else H2 – set up over HTTP.
 */
class SetupIT {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/setup\\?token=(\\S+)");
    private static final String READY = "BangTin is ready at ";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PASSWORD = "một câu dễ nhớ";

    private final Path data = Path.of("target/it/setup-" + UUID.randomUUID()).toAbsolutePath();
    private final String schema = "setup_" + UUID.randomUUID().toString().replace("-", "");
    private final String postgresql = Optional.ofNullable(System.getenv("BANGTIN_DB_URL"))
            .filter(url -> url.startsWith("jdbc:postgresql:"))
            .orElse(null);
    private Process server;
    private int port;

    @BeforeEach
    void an_empty_database() throws IOException, SQLException {
        Files.createDirectories(data);
        if (postgresql != null) {
            sql("create schema " + schema);
        }
    }

    @AfterEach
    void stop_and_clean_up() throws IOException, SQLException, InterruptedException {
        stop();
        if (postgresql != null) {
            sql("drop schema " + schema + " cascade");
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgresql, System.getenv("BANGTIN_DB_USER"), System.getenv("BANGTIN_DB_PASSWORD"));
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** Starts the server and waits for one of the words in its output. */
    private String start(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var output = data.resolve("server.log");
        Files.deleteIfExists(output);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        System.getProperty("payara.microJar"),
                        "--nocluster",
                        "--deploy",
                        System.getProperty("bangtin.test.war"),
                        "--contextroot",
                        "/",
                        "--port",
                        Integer.toString(port))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.remove("BANGTIN_DEMO");
        environment.put("BANGTIN_DATA_DIR", data.toString());
        environment.put("BANGTIN_WEATHER_SOURCE", "file");
        environment.put(
                "BANGTIN_DB_URL",
                postgresql == null
                        ? "jdbc:h2:file:" + data.resolve("bangtin")
                        : postgresql + (postgresql.contains("?") ? "&" : "?") + "currentSchema=" + schema);
        environment.putAll(settings);
        server = builder.start();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            var said = Files.readString(output);
            for (var word : words) {
                if (said.contains(word)) {
                    return said;
                }
            }
            server.waitFor(500, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("The server did not say any of " + List.of(words) + ":\n" + tail(output));
    }

    private static String tail(Path output) {
        try {
            var text = Files.readString(output);
            return text.substring(Math.max(0, text.length() - 5_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    private PortalClient person() {
        return new PortalClient("http://localhost:" + port);
    }

    private static String token(String said) {
        var address = ADDRESS.matcher(said);
        assertThat(address.find()).as(said).isTrue();
        return address.group(1);
    }

    private static Map<String, String> typed() {
        return Map.of(
                "agencyName", "Sở Khoa học và Công nghệ",
                "agencyParent", "Ủy ban nhân dân tỉnh",
                "login", "quantri",
                "displayName", "Quản trị viên",
                "newPassword", PASSWORD,
                "again", PASSWORD);
    }

    @Test
    void an_empty_portal_is_set_up_once_and_never_again() throws Exception {
        var said = start(Map.of(), "/setup?token=");
        assertThat(port).isEqualTo(Integer.parseInt(said.replaceFirst("(?s).*http://localhost:(\\d+)/setup.*", "$1")));
        var token = token(said);

        // whoever does not know the address learns where it stands, and nothing else
        var reader = person();
        assertThat(reader.get("/").location()).isEqualTo("/setup");
        assertThat(reader.get("/admin").location()).isEqualTo("/setup");
        assertThat(reader.get("/login").location()).isEqualTo("/setup");
        assertThat(reader.get("/api/v1/links").status()).isEqualTo(503);
        for (var wrong :
                List.of("/setup", "/setup?token=", "/setup?token=x" + token, "/setup?token=" + token.substring(1))) {
            var closed = reader.get(wrong);
            assertThat(closed.status()).as(wrong).isEqualTo(403);
            assertThat(closed.page().select("form")).isEmpty();
            assertThat(closed.body()).doesNotContain(token);
        }

        // what is wrong is said, what was typed stays
        var administrator = person();
        var mistake = new HashMap<>(typed());
        mistake.put("again", "khác");
        var refused = administrator.submit(administrator.get("/setup?token=" + token), "complete", mistake);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.page().select(".errors a[href=#again]")).hasSize(1);
        assertThat(refused.page().getElementById("agencyName").val()).isEqualTo("Sở Khoa học và Công nghệ");
        var place = refused.page().select("input[name$=latitude]").first().attr("name");
        mistake.putAll(typed());
        mistake.put(place, "ở đâu");
        refused = administrator.submit(refused, "complete", mistake);
        assertThat(refused.page().select(".errors").text()).isNotBlank();
        assertThat(refused.page().select("input[name$=latitude]").first().val()).isEqualTo("ở đâu");

        // two at the same moment: one succeeds
        var forms = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 2; i++) {
            var one = person();
            var form = one.get("/setup?token=" + token);
            forms.add(() -> one.submit(form, "complete", typed()).status());
        }
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(forms)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(302);
        } finally {
            pool.shutdown();
        }

        assertThat(person().get("/setup?token=" + token).status()).isEqualTo(404);
        assertThat(person().get("/").page().select("header").text())
                .contains("Sở Khoa học và Công nghệ", "Ủy ban nhân dân tỉnh");
        var signedIn = person();
        var answer =
                signedIn.submit(signedIn.get("/login"), "submit", Map.of("login", "quantri", "password", PASSWORD));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(signedIn.get("/admin/places").body()).contains("Nam Định");
        assertThat(Files.exists(data.resolve("demo-accounts.txt"))).isFalse();
        stop();

        // the next start knows
        said = start(Map.of("BANGTIN_READING", "login"), READY);
        assertThat(said).doesNotContain("/setup?token=");
        // (and this time wants everybody to sign in before they read)
        assertThat(person().get("/").location()).isEqualTo("/login?next=%2F");
        assertThat(person().get("/api/v1/links").status()).isEqualTo(401);
        var login = person().get("/login");
        assertThat(login.status()).isEqualTo(200);
        assertThat(person().get(login.page().selectFirst("link[rel=stylesheet]").attr("href"))
                        .status())
                .isEqualTo(200);
        signedIn = person();
        signedIn.submit(signedIn.get("/login"), "submit", Map.of("login", "quantri", "password", PASSWORD));
        assertThat(signedIn.get("/").status()).isEqualTo(200);
        assertThat(signedIn.get("/setup?token=" + token).status()).isEqualTo(404);
        stop();

        // and demo mode is refused on it
        said = start(Map.of("BANGTIN_DEMO", "true"), "does not start on it in demo mode");
        assertThat(said).doesNotContain(READY);
        assertThat(Files.exists(data.resolve("demo-accounts.txt"))).isFalse();
    }
}
