package vn.bangtin.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The state of a table, which is the query of its address: {@code page}, {@code size}, {@code sort}, {@code dir} and the
 * filters. So a table can be bookmarked, sent to a colleague, and gone back to; docs/decisions/0004-tables.md says why.
 */
@Named("table")
@RequestScoped
public class TableQuery {

    private static final int SIZE = 20;
    private static final int MAX_FILTER = 200;
    private static final List<String> STATE = List.of("page", "sort", "dir");

    private HttpServletRequest request;
    private String sort;
    private boolean descending;

    protected TableQuery() {}

    @Inject
    TableQuery(HttpServletRequest request) {
        this.request = request;
    }

    /** Which rows are wanted; the given order holds as long as the address names none. */
    public Page page(String defaultSort, boolean defaultDescending) {
        sort = param("sort") == null ? defaultSort : param("sort");
        descending = param("dir") == null ? defaultDescending : "desc".equals(param("dir"));
        return new Page(number("page", 1), number("size", SIZE), sort, descending);
    }

    /** A filter as the person typed it, cleaned; {@code null} if it is not set. */
    public String param(String name) {
        var value = Vietnamese.cleanLine(request.getParameter(name));
        return value == null || value.length() <= MAX_FILTER ? value : value.substring(0, MAX_FILTER);
    }

    /** The address of the same table at another page. */
    public String pageUrl(int number) {
        var query = query();
        query.put("page", Integer.toString(number));
        return url(query);
    }

    /** The page numbers that a pager shows: first, last, those around the current one, and 0 where some are left out. */
    public List<Integer> pages(Slice<?> slice) {
        var numbers = new ArrayList<Integer>();
        var current = slice.page().number();
        for (var number = 1; number <= slice.pages(); number++) {
            if (number == 1 || number == slice.pages() || Math.abs(number - current) <= 2) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }

    /** The address of the same table in another order: the first click ascends, the second descends. */
    public String sortUrl(String key) {
        var query = query();
        STATE.forEach(query::remove);
        query.put("sort", key);
        query.put("dir", key.equals(sort) && !descending ? "desc" : "asc");
        return url(query);
    }

    /** The address of the same table with one more parameter, as {@code format=csv}. */
    public String urlWith(String name, String value) {
        var query = query();
        query.put(name, value);
        return url(query);
    }

    /** The address of the first page of another choice of rows, in the same order. */
    public String choiceUrl(String name, String value) {
        var query = query();
        query.remove("page");
        query.put(name, value);
        return url(query);
    }

    /** The value of {@code aria-sort} for a column. */
    public String order(String key) {
        if (!key.equals(sort)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    private int number(String name, int fallback) {
        var value = param(name);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : fallback;
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        request.getParameterMap().keySet().forEach(name -> {
            var value = param(name);
            if (value != null && !name.startsWith("jakarta.faces.") && isRead(name)) {
                query.put(name, value);
            }
        });
        return query;
    }

    /** A page that is kept for all says nothing of what the first of them wrote into the address. */
    private boolean isRead(String name) {
        return !(request.getAttribute(KeptPageFilter.READS) instanceof Set<?> reads) || reads.contains(name);
    }

    private static String url(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
