package vn.bangtin.news.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.news.DraftService;
import vn.bangtin.news.PresenceRow;
import vn.bangtin.news.PresenceService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;

/**
 * {@code /admin/news/autosave}: what the script of the edit page has to say and to ask while somebody types. It takes JSON,
 * <pre>{@code {"do": "keep", "article": 5, "key": null, "version": 3, "tab": "…", "fields": {"title": ["…"]}}}</pre>
 * and answers JSON. {@code do} is one of {@code keep} (a draft), {@code discard} (it), {@code here} (the page is open),
 * {@code take} (over from others), {@code leave}. Without a session it answers 401.
 *
 * <p>Only our own pages can call it: another site's page can send neither its header nor this type of content without being
 * allowed to, and nobody is.
 */
@WebServlet("/admin/news/autosave")
public class AutosaveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String HEADER = "X-Bangtin";

    private static final int MAX_BYTES = 4_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient PresenceService presence;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(HEADER) == null
                || !String.valueOf(request.getContentType()).startsWith("application/json")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            answer(response, reader.readObject());
        } catch (JsonException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (NotFoundException e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (BusinessException e) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (EJBAccessException e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void answer(HttpServletResponse response, JsonObject wanted) throws IOException {
        var article = wanted.get("article") instanceof JsonNumber id ? id.longValueExact() : null;
        var key = wanted.get("key") instanceof JsonString text ? key(text.getString()) : null;
        var tab = key(wanted.getString("tab"));
        if (article == null && key == null) {
            throw new IllegalArgumentException("Neither article nor key");
        }
        var answer = Json.createObjectBuilder();
        switch (wanted.getString("do")) {
            case "keep" -> answer.add("at", time(drafts.keep(article, key, wanted.getInt("version"), fields(wanted))));
            case "discard" -> drafts.discard(article, key);
            case "here" -> tell(presence.here(article, tab), tab, answer);
            case "take" -> tell(presence.takeOver(article, tab), tab, answer);
            case "leave" -> presence.leave(article, tab);
            default -> throw new IllegalArgumentException(wanted.getString("do"));
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }

    /** Who else is there, and who took the article over from this tab. */
    private void tell(List<PresenceRow> rows, String tab, JsonObjectBuilder answer) {
        var now = clock.instant();
        var others = Json.createArrayBuilder();
        for (var row : rows) {
            if (!row.tab().equals(tab)) {
                others.add(Json.createObjectBuilder()
                        .add("name", row.name())
                        .add("own", row.accountId() == currentUser.getId())
                        .add("idle", row.takenOverBy() != null)
                        .add("since", time(row.since()))
                        .add("minutes", Duration.between(row.since(), now).toMinutes()));
            } else if (row.takenOverBy() != null) {
                answer.add("takenBy", row.takenOverBy());
            }
        }
        answer.add("others", others);
    }

    private static Map<String, List<String>> fields(JsonObject wanted) {
        var fields = new LinkedHashMap<String, List<String>>();
        wanted.getJsonObject("fields")
                .forEach((name, values) -> fields.put(
                        name,
                        values.asJsonArray().getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
        return fields;
    }

    private static String key(String text) {
        if (!text.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
