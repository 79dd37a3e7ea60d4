package vn.bangtin.link;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The one place that decides which addresses may become a link: {@code http} or {@code https}, a host, no name or
 * password before it. Everything else ({@code javascript:}, {@code data:}, {@code //host}, a bare path) is refused, so
 * a stored address is safe to put into a page as it is.
 */
final class WebAddress {

    static final int MAX_LENGTH = 1_000;
    private static final String FIELD = "address";

    private WebAddress() {}

    /**
     * @return the address as it is stored: scheme and host in lower case, a host with marks in its ASCII form
     *     ({@code xn--…}), the rest as it was typed
     * @throws BusinessException at {@code address}, saying what is wrong
     */
    static String clean(String typed) {
        var text = Vietnamese.cleanLine(typed);
        if (text == null) {
            throw BusinessException.at(FIELD, "link.address.required");
        }
        if (text.length() > MAX_LENGTH) {
            throw BusinessException.at(FIELD, "error.tooLong", MAX_LENGTH);
        }
        var uri = parse(text);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw BusinessException.at(FIELD, "link.address.scheme");
        }
        var authority = uri.getRawAuthority();
        if (authority == null) {
            throw BusinessException.at(FIELD, "link.address.invalid");
        }
        if (authority.indexOf('@') >= 0) {
            throw BusinessException.at(FIELD, "link.address.userInfo");
        }
        var cleaned = scheme + "://" + cleanAuthority(authority) + tail(uri);
        if (cleaned.length() > MAX_LENGTH) {
            throw BusinessException.at(FIELD, "error.tooLong", MAX_LENGTH);
        }
        return cleaned;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw BusinessException.at(FIELD, "link.address.invalid");
        }
    }

    private static String cleanAuthority(String authority) {
        var ascii = authority;
        if (!authority.startsWith("[")) {
            var colon = authority.indexOf(':');
            var host = colon < 0 ? authority : authority.substring(0, colon);
            try {
                ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT)
                        + (colon < 0 ? "" : authority.substring(colon));
            } catch (IllegalArgumentException e) {
                throw BusinessException.at(FIELD, "link.address.invalid");
            }
        }
        try {
            // now the strict reading: a host by its rules, a port that is a number
            var server = new URI("http://" + ascii).parseServerAuthority();
            if (server.getHost() == null || server.getPort() == 0 || server.getPort() > 65_535) {
                throw BusinessException.at(FIELD, "link.address.invalid");
            }
        } catch (URISyntaxException e) {
            throw BusinessException.at(FIELD, "link.address.invalid");
        }
        return ascii;
    }

    private static String tail(URI uri) {
        return (uri.getRawPath() == null ? "" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    }
}
