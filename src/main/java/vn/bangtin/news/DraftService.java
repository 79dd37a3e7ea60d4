package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.text.Vietnamese;

/**
 * What people type and have not saved. It is theirs alone: nobody else sees it, and it changes nothing that others see. What
 * is stored is what the page had, word for word; it is checked and cleaned when it is saved, like everything that is typed.
 */
@Stateless
public class DraftService {

    /** Characters of one draft, its field names included. */
    static final int MAX_LENGTH = 1_000_000;

    private static final int MAX_FIELDS = 1_000;
    private static final int MAX_NEW = 5;

    private Drafts drafts;
    private Articles articles;
    private ArticleService desk;
    private CurrentUser currentUser;
    private Clock clock;

    public DraftService() {}

    @Inject
    public DraftService(Drafts drafts, Articles articles, ArticleService desk, CurrentUser currentUser, Clock clock) {
        this.drafts = drafts;
        this.articles = articles;
        this.desk = desk;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Keeps what the person typed, in place of what they had typed on the same page before.
     *
     * @param articleId {@code null} for a new article
     * @param key made with the page of a new article
     * @param version the version of the article that they have in front of them
     * @param fields of the page, by their names
     * @return when it was kept
     * @throws BusinessException if it is too long
     * @throws NotFoundException if the article does not exist, or the person may not see it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Instant keep(Long articleId, String key, int version, Map<String, List<String>> fields) {
        var json = Drafts.json(fields);
        if (json.length() > MAX_LENGTH || fields.size() > MAX_FIELDS) {
            throw new BusinessException("news.draft.tooLong");
        }
        var me = currentUser.getId();
        var now = clock.instant();
        if (articleId != null) {
            desk.row(articleId);
        } else if (articles.madeFrom(me, key).isPresent()) {
            // a late word from a page whose article has just been saved
            return now;
        }
        var draft = drafts.find(me, articleId, key).orElseGet(() -> {
            var fresh = new ArticleDraft(me, articleId, key);
            drafts.add(fresh);
            return fresh;
        });
        draft.write(version, now, title(fields), json);
        return draft.getSavedAt();
    }

    private static String title(Map<String, List<String>> fields) {
        var title = Vietnamese.cleanLine(String.join(" ", fields.getOrDefault("title", List.of())));
        return title == null || title.length() <= Article.MAX_TITLE ? title : title.substring(0, Article.MAX_TITLE);
    }

    /** What the person typed on the page of an article, or of a new one, and did not save. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Optional<DraftRow> find(Long articleId, String key) {
        return drafts.row(currentUser.getId(), articleId, key);
    }

    /** The new articles that the person began and never saved, the last few, without their fields. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<DraftRow> begun() {
        return drafts.ofNewArticles(currentUser.getId(), MAX_NEW);
    }

    /** It was saved, or the person does not want it any more. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void discard(Long articleId, String key) {
        drafts.find(currentUser.getId(), articleId, key).ifPresent(drafts::remove);
    }
}
