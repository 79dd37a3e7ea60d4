package vn.bangtin.news.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Tells a person who opens a page from a machine that fetches it. */
final class Robots {

    // Cubot is a make of phones.
    private static final Pattern ROBOT = Pattern.compile(
            "(?<!cu)bot|crawl|spider|slurp|headless|preview|lighthouse|monitor|externalhit|scan|python|curl|wget|java",
            Pattern.CASE_INSENSITIVE);

    private Robots() {}

    /** Whether nobody is going to read the answer: a robot, a link checker, or a browser that only fetches ahead. */
    static boolean isRobot(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var destination = request.getHeader("Sec-Fetch-Dest");
        // every browser of the last twenty-five years calls itself Mozilla
        return agent == null
                || !agent.startsWith("Mozilla/")
                || ROBOT.matcher(agent).find()
                || isAhead(request.getHeader("Sec-Purpose"))
                || isAhead(request.getHeader("Purpose"))
                || isAhead(request.getHeader("X-Moz"))
                || (destination != null && !destination.equals("document"));
    }

    private static boolean isAhead(String purpose) {
        return purpose != null && purpose.contains("prefetch");
    }
}
