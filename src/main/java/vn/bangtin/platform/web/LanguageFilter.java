package vn.bangtin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The language of a request: {@code ?lang=en} chooses one and remembers it for a year in a cookie, and the address goes on
 * without it. Whoever never chose reads Vietnamese, whatever their browser prefers.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "lang";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var chosen = request.getMethod().equals("GET") ? request.getParameter(PARAMETER) : null;
        if (chosen != null) {
            var cookie = new Cookie(Languages.COOKIE, Languages.of(chosen).getLanguage());
            cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            response.sendRedirect(withoutLanguage(request));
            return;
        }
        var locale = Languages.of(remembered(request));
        request.setAttribute(Languages.ATTRIBUTE, locale);
        response.setHeader("Content-Language", locale.getLanguage());
        chain.doFilter(new InLanguage(request, locale), response);
    }

    private static String withoutLanguage(HttpServletRequest request) {
        var query = Arrays.stream(request.getQueryString().split("&"))
                .filter(part -> !part.startsWith(PARAMETER + "="))
                .collect(Collectors.joining("&"));
        // one leading slash: "//host" would lead to another host
        var path = "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "");
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String remembered(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(Languages.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Faces asks the request which languages the browser prefers; here it is told the chosen one. */
    private static final class InLanguage extends HttpServletRequestWrapper {

        private final Locale locale;

        InLanguage(HttpServletRequest request, Locale locale) {
            super(request);
            this.locale = locale;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }
    }
}
