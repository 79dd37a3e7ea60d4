package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.DraftMade;
import vn.bangtin.platform.DraftPlaces;
import vn.bangtin.platform.DraftTaken;
import vn.bangtin.platform.DraftWanted;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;

/**
 * Begins the drafts that other features want. What was written for the same purpose before stands as a list of links at the
 * end of the text: only what everybody may read, because nobody knows yet who will read the new one.
 */
@ApplicationScoped
class WantedDrafts implements DraftPlaces {

    private static final int EARLIER = 10;

    private Articles articles;
    private Versions versions;
    private Categories categories;
    private Audiences audiences;
    private Rights rights;
    private AuditTrail audit;
    private Event<DraftMade> made;
    private Clock clock;
    private volatile String root = "";

    protected WantedDrafts() {}

    @Inject
    WantedDrafts(
            Articles articles,
            Versions versions,
            Categories categories,
            Audiences audiences,
            Rights rights,
            AuditTrail audit,
            Event<DraftMade> made,
            Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.categories = categories;
        this.audiences = audiences;
        this.rights = rights;
        this.audit = audit;
        this.made = made;
        this.clock = clock;
    }

    // a timer has no request that would know it
    void remember(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        root = context.getContextPath();
    }

    @Override
    public List<Place> places() {
        return audiences.known().tree().rows().stream()
                .map(row -> new Place(row.id(), "\u2003".repeat(row.depth()) + row.name()))
                .toList();
    }

    void begin(@Observes DraftWanted wanted) {
        var category = Optional.ofNullable(wanted.categoryId()).flatMap(categories::find);
        if (category.isEmpty() && wanted.authorId() == null) {
            return;
        }
        var main = category.orElseThrow(() -> new BusinessException("news.wanted.noCategory"));
        if (wanted.authorId() != null
                && !rights.over(main.getId(), wanted.unitId()).contains(Capability.NEWS_WRITE)) {
            throw new BusinessException("news.category.notYours");
        }
        var now = clock.instant();
        var content = new ArticleForm(
                null,
                0,
                cut(wanted.title(), Article.MAX_TITLE),
                cut(wanted.summary(), Article.MAX_SUMMARY),
                paragraphs(wanted.text()) + links(wanted),
                main.getId(),
                List.of(),
                wanted.unitId(),
                null,
                null,
                null,
                List.of(),
                List.of());
        var article = new Article(wanted.authorId(), content, main, List.of(), now);
        articles.add(article);
        versions.keep(article, now, wanted.authorId(), Change.MINOR);
        audit.created(article);
        articles.add(new ArticleStep(
                article.getId(), Step.CREATE, null, article.getState(), now, wanted.authorId(), wanted.reason()));
        made.fire(new DraftMade(wanted.feature(), wanted.id(), article.getId()));
    }

    void take(@Observes DraftTaken taken) {
        var article =
                articles.findForChange(taken.articleId()).orElseThrow(() -> new BusinessException("news.wanted.taken"));
        var before = article.auditFields();
        article.writtenBy(taken.accountId());
        audit.changed(article, before);
        articles.add(new ArticleStep(
                article.getId(),
                Step.SAVE,
                article.getState(),
                article.getState(),
                clock.instant(),
                taken.accountId(),
                Words.VIETNAMESE.format("news.wanted.takenOn")));
    }

    private static String cut(String text, int length) {
        var line = Vietnamese.cleanLine(text);
        return line == null || line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }

    private static String paragraphs(String text) {
        return Stream.of(Optional.ofNullable(Vietnamese.clean(text)).orElse("").split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + Entities.escape(paragraph).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private String links(DraftWanted wanted) {
        var earlier = earlier(wanted);
        return earlier.isEmpty()
                ? ""
                : earlier.entrySet().stream()
                        .map(one -> "<li><a href=\"%s%s\">%s</a></li>"
                                .formatted(
                                        root,
                                        ArticleRow.address(one.getKey(), one.getValue()),
                                        Entities.escape(one.getValue())))
                        .collect(Collectors.joining(
                                "",
                                "<h3>" + Entities.escape(Words.VIETNAMESE.format("news.wanted.earlier")) + "</h3><ul>",
                                "</ul>"));
    }

    /** Titles by the ids of the articles. */
    private Map<Long, String> earlier(DraftWanted wanted) {
        var hidden = audiences.known().hiddenFromSome();
        var found = new LinkedHashMap<Long, String>();
        wanted.earlierIds().stream().limit(EARLIER).forEach(id -> articles.publishedTitle(id, hidden)
                .ifPresent(title -> found.put(id, title)));
        List<LocalDate> days = wanted.earlierDays();
        if (!days.isEmpty() && found.size() < EARLIER) {
            articles.publishedOn(hidden, days, clock.getZone(), EARLIER - found.size())
                    .forEach(row -> found.putIfAbsent(row.id(), row.title()));
        }
        return found;
    }
}
