package vn.bangtin.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A failure of a REST call as a problem document (RFC 9457). */
public class Problem extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /** The media type of problem documents. */
    public static final String TYPE = "application/problem+json";

    private Problem(Response response) {
        super(response);
    }

    /**
     * 400: a parameter is missing, unreadable or out of range.
     *
     * @param parameter its name, which the document repeats as {@code parameter}
     * @param detail what would be right, in English
     */
    public static Problem badParameter(String parameter, String detail) {
        return new Problem(response(400, "Bad parameter", detail, parameter));
    }

    /** 404: there is no such thing. */
    public static Problem notFound(String detail) {
        return new Problem(response(404, "Not found", detail, null));
    }

    /** 410: it was withdrawn. */
    public static Problem gone(String detail) {
        return new Problem(response(410, "Gone", detail, null));
    }

    /** 503: it cannot be said at present, and a guess would be worse. */
    public static Problem unavailable(String detail) {
        return new Problem(response(503, "Unavailable", detail, null));
    }

    static Response response(int status, String title, String detail, String parameter) {
        var document = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (parameter != null) {
            document.add("parameter", parameter);
        }
        JsonObject body = document.build();
        return Response.status(status).type(TYPE).entity(body.toString()).build();
    }
}
