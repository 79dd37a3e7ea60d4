package vn.bangtin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A person without a browser: fetches pages, fills in forms, keeps cookies. It does not follow redirects by itself, so
 * that tests see them.
 */
public final class PortalClient {

    /** An answer of the portal. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        /** The page as a tree. */
        public Document page() {
            return Jsoup.parse(body, response.uri().toString());
        }

        /** A header, or null. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** Where a redirect leads, without scheme, host and port. */
        public String location() {
            var location = header("Location");
            return location == null ? null : location.replaceFirst("^https?://[^/]+", "");
        }
    }

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            // the upgrade to HTTP/2 that it would try costs a stalled answer now and then
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public PortalClient(Object base) {
        this.base = base.toString().replaceAll("/$", "");
    }

    /** The address of the portal, without a slash at its end. */
    public String base() {
        return base;
    }

    /** Fetches an address below the portal's, spelled exactly as given. */
    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Fetches a file, whatever its letters. */
    public byte[] download(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return send(request.build(), BodyHandlers.ofByteArray()).body();
    }

    /** Fetches an address and follows redirects. */
    public Answer open(String path) {
        var answer = get(path);
        for (var i = 0; i < 5 && answer.status() / 100 == 3 && answer.status() != 304; i++) {
            var context = URI.create(base).getPath();
            var location = answer.location();
            answer = get(location.startsWith(context) ? location.substring(context.length()) : location);
        }
        return answer;
    }

    /** Sends the form of a page with these values put in, by the button with this id. */
    public Answer submit(Answer from, String button, Map<String, String> values) {
        var page = from.page();
        var pressed = page.getElementById(button);
        if (pressed == null) {
            throw new AssertionError(
                    "No button " + button + " in\n" + page.body().text());
        }
        var form = pressed.closest("form");
        var fields = fields(pressed, values);
        var body = fields.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return post(form.absUrl("action"), body);
    }

    /** A file in a form: its name and its content. */
    public record Upload(String fileName, byte[] content) {}

    /** Sends the form of a page with these values and files put in, by the button with this id. */
    public Answer submit(Answer from, String button, Map<String, String> values, Map<String, Upload> files) {
        var pressed = from.page().getElementById(button);
        var boundary = "----bangtin" + Math.abs(from.body().hashCode());
        var body = new ByteArrayOutputStream();
        fields(pressed, values)
                .forEach((name, all) -> all.forEach(value ->
                        part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8))));
        for (var field : pressed.closest("form").select("input[type=file]")) {
            var file = files.getOrDefault(field.attr("name"), new Upload("", new byte[0]));
            part(
                    body,
                    boundary,
                    "name=\"" + field.attr("name") + "\"; filename=\"" + file.fileName()
                            + "\"\r\nContent-Type: application/octet-stream",
                    file.content());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(pressed.closest("form").absUrl("action")))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> fields(Element pressed, Map<String, String> values) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : pressed.closest("form").select("input[name], textarea[name], select[name]")) {
            var type = field.attr("type");
            if (type.equals("submit") || type.equals("button") || type.equals("file")) {
                continue;
            }
            if ((type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked")) {
                continue;
            }
            // as a browser: a box that states no value sends "on"
            var value = type.equals("checkbox") && !field.hasAttr("value") ? "on" : field.val();
            fields.put(field.attr("name"), field.tagName().equals("select") ? selected(field) : List.of(value));
        }
        values.forEach((name, value) -> fields.put(name, List.of(value)));
        fields.put(pressed.attr("name"), List.of(pressed.val()));
        return fields;
    }

    private Answer post(String address, String body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends JSON, as a script of the page does. */
    public Answer json(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Signs in as the sample account of a role, as {@code EDITOR}. */
    public PortalClient signIn(String role) {
        var account = Demo.account(role);
        var answer = submit(get("/login"), "submit", Map.of("login", account.login(), "password", account.password()));
        if (answer.status() / 100 != 3) {
            throw new AssertionError("Sign-in of " + role + " failed: " + answer.status() + " "
                    + answer.page().body().text());
        }
        return this;
    }

    /** The SQL statements that the server sent since this was asked last. */
    public List<String> statements() {
        var text = new PortalClient(base).get("/test/statements").body();
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private Answer send(HttpRequest request) {
        var response = send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> selected(Element select) {
        var options = select.select("option[selected]");
        if (options.isEmpty() && !select.hasAttr("multiple")) {
            options = select.select("option");
            return options.isEmpty() ? List.of() : List.of(options.first().val());
        }
        return options.stream().map(Element::val).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The sample accounts that the demo wrote into its data directory. */
    public static final class Demo {

        /** One of them. */
        public record Account(String role, String login, String password) {}

        private Demo() {}

        /** The data directory of the server that is tested. */
        public static Path data() {
            return Path.of(System.getProperty("bangtin.test.data"));
        }

        /** The sample account of a role, as {@code EDITOR}. */
        public static Account account(String role) {
            return accounts().stream()
                    .filter(account -> account.role().equalsIgnoreCase(role))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No demo account for " + role));
        }

        /** All sample accounts. */
        public static List<Account> accounts() {
            try (var lines = Files.lines(data().resolve("demo-accounts.txt"))) {
                return lines.map(line -> line.split("\t"))
                        .filter(parts -> parts.length == 3)
                        .map(parts -> new Account(parts[0], parts[1], parts[2]))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
