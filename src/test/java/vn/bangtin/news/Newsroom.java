package vn.bangtin.news;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.account.OnBehalf;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.DraftMade;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.mail.Outbox;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;

/** The services of the news as they run in the server, on a test database, at 08:15 of 23 November 2026. */
final class Newsroom {

    static final Instant NOW = Instant.parse("2026-11-23T01:15:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

    final RecordedEvents<ContentChanged> changes = new RecordedEvents<>(this::forget);
    final Articles articles;
    final Versions versions;
    final Categories categories;
    final Scopes scopes;
    final LabelIndex labels;
    final OldAddresses addresses;
    final Audiences audiences;
    /** What is set from outside, as {@code bangtin.news.steps}. */
    final Map<String, String> config = new HashMap<>();

    private final EntityManager entityManager;

    Newsroom(TestDatabase database) {
        this(database.entityManager());
    }

    Newsroom(EntityManager entityManager) {
        this.entityManager = entityManager;
        articles = new Articles(entityManager);
        versions = new Versions(entityManager);
        categories = new Categories(entityManager);
        scopes = new Scopes(entityManager, categories, CLOCK);
        labels = new LabelIndex(entityManager);
        addresses = new OldAddresses(entityManager);
        audiences = new Audiences(categories, scopes, CLOCK);
    }

    private void forget(ContentChanged change) {
        audiences.forget(change);
    }

    NewsService reading() {
        return reading(null);
    }

    /** As somebody reads it; {@code null}: nobody is signed in. */
    NewsService reading(Identity who) {
        return new NewsService(articles, labels, addresses, readership(who));
    }

    Readership readership(Identity who) {
        return new Readership(audiences, CurrentUser.of(who));
    }

    ArticleService desk(Identity who) {
        return desk(who, CLOCK);
    }

    /** The desk at another hour. */
    ArticleService desk(Identity who, Clock clock) {
        return desk(who, clock, articles);
    }

    /** The desk with another view of the articles. */
    ArticleService desk(Identity who, Articles articles) {
        return desk(who, CLOCK, articles);
    }

    private ArticleService desk(Identity who, Clock clock, Articles articles) {
        return new ArticleService(
                articles,
                versions,
                categories,
                labels,
                new Rights(CurrentUser.of(who), scopes, readership(who)),
                CurrentUser.of(who),
                audit(who),
                changes,
                new Settings(entityManager, new FixedConfig(config), audit(who), new RecordedEvents<>()),
                clock);
    }

    /** The export of a list as somebody has it made. */
    DeskExport deskExport(Identity who) {
        return new DeskExport(
                articles,
                new Rights(CurrentUser.of(who), scopes, readership(who)),
                desk(who),
                new OnBehalf() {
                    @Override
                    public void run(long accountId, Runnable work) {
                        work.run();
                    }
                },
                CLOCK);
    }

    /** What a person does with versions. */
    VersionService versions(Identity who) {
        return new VersionService(versions, articles, desk(who));
    }

    /** What a person does with drafts. */
    DraftService drafts(Identity who) {
        return new DraftService(new Drafts(entityManager), articles, desk(who), CurrentUser.of(who), CLOCK);
    }

    /** Who is at which article, at an hour. */
    PresenceService presence(Identity who, Clock clock) {
        return new PresenceService(new Presences(entityManager), desk(who), CurrentUser.of(who), clock);
    }

    MediaLibraryService mediaLibrary(Identity who) {
        return mediaLibrary(who, null);
    }

    /** The library with what takes files in. */
    MediaLibraryService mediaLibrary(Identity who, MediaIntake intake) {
        return new MediaLibraryService(
                new MediaLibrary(entityManager),
                intake,
                new Rights(CurrentUser.of(who), scopes, readership(who)),
                CurrentUser.of(who),
                audit(who),
                changes,
                CLOCK);
    }

    /** Reports of errors: for readers ({@code null}: nobody is signed in) and for the desk, at an hour. */
    ErrorService errors(Identity who, Clock clock) {
        return new ErrorService(
                new ErrorReports(entityManager),
                new PublishedArticles(articles, readership(who), clock),
                new OpenErrors(clock),
                new Rights(CurrentUser.of(who), scopes, readership(who)),
                CurrentUser.of(who),
                new Mailer(new Outbox(entityManager, clock)),
                audit(who),
                new Settings(entityManager, new FixedConfig(config), audit(who), new RecordedEvents<>()),
                new RecordedEvents<>(),
                clock);
    }

    FrontService front(Identity who) {
        return front(who, CLOCK);
    }

    /** The portal page at another hour. */
    FrontService front(Identity who, Clock clock) {
        return new FrontService(
                new FrontPages(entityManager),
                readership(who),
                new Rights(CurrentUser.of(who), scopes, readership(who)),
                CurrentUser.of(who),
                audit(who),
                changes,
                clock);
    }

    /** What other features have begun, with nobody signed in. */
    WantedDrafts wantedDrafts(RecordedEvents<DraftMade> made) {
        return new WantedDrafts(
                articles,
                versions,
                categories,
                audiences,
                new Rights(CurrentUser.of(null), scopes, readership(null)),
                audit(null),
                made,
                CLOCK);
    }

    /** What the timer does, at an hour. */
    PublishingService publishing(Clock clock) {
        return new PublishingService(
                articles, new AuditTrail(entityManager, clock, () -> AuditTrail.SYSTEM), changes, clock);
    }

    ReportService report(Identity who, Clock clock) {
        return new ReportService(
                new Reports(entityManager, clock),
                new Rights(CurrentUser.of(who), scopes, readership(who)),
                CurrentUser.of(who),
                clock);
    }

    CategoryService categoryDesk(Identity who) {
        return new CategoryService(categories, addresses, audiences, audit(who), changes);
    }

    LabelService labelDesk(Identity who) {
        return new LabelService(labels, addresses, audit(who), changes);
    }

    /** The royalties as a person works with them, at an hour. */
    RoyaltyService royalties(Identity who, Clock clock) {
        return new RoyaltyService(
                new Royalties(entityManager),
                desk(who),
                new Rights(CurrentUser.of(who), scopes, readership(who)),
                CurrentUser.of(who),
                audit(who),
                new Settings(entityManager, new FixedConfig(config), audit(who), new RecordedEvents<>()),
                clock);
    }

    CreditRoleService creditRoles(Identity who) {
        return new CreditRoleService(new CreditRoles(entityManager), audit(who));
    }

    ScopeService scopeDesk(Identity who) {
        return new ScopeService(scopes, categories, audit(who), new RecordedEvents<>());
    }

    /** An account in use with a role. */
    void account(Identity who, String role) {
        entityManager
                .createNativeQuery("insert into account (id, version, created_at, changed_at, login, display_name,"
                        + " search_key, password_hash, password_changed_at, must_change_password, active) values (?1, 0,"
                        + " current_timestamp, current_timestamp, ?2, ?3, ?2, 'x', current_timestamp, false, true)")
                .setParameter(1, who.id())
                .setParameter(2, who.login())
                .setParameter(3, who.displayName())
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into account_role (account_id, role_name) values (?1, ?2)")
                .setParameter(1, who.id())
                .setParameter(2, role)
                .executeUpdate();
    }

    /** A unit that exists. */
    void unit(long id, String name, Long parentId) {
        entityManager
                .createNativeQuery("insert into unit (id, version, created_at, changed_at, name, short_name, parent_id,"
                        + " sort_order) values (?1, 0, current_timestamp, current_timestamp, ?2, ?2, ?3, 0)")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, parentId)
                .executeUpdate();
    }

    private AuditTrail audit(Identity who) {
        return new AuditTrail(entityManager, CLOCK, () -> who == null ? AuditTrail.SYSTEM : who.login());
    }

    static Identity author(long id) {
        return person(id, "tacgia" + id, Capability.NEWS_WRITE);
    }

    static Identity approver() {
        return person(10, "duyet", Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_APPROVE);
    }

    static Identity publisher() {
        return person(11, "dangtin", Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_PUBLISH);
    }

    static Identity person(long id, String login, String... capabilities) {
        return new Identity(id, login, "Người " + id, null, null, false, Set.of(capabilities));
    }

    static Identity editor() {
        return new Identity(
                9,
                "bientap",
                "Văn phòng Sở",
                null,
                null,
                false,
                Set.of(Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_CATEGORIES));
    }

    Category category(String name, Category parent) {
        var category = new Category(name, null);
        category.moveBelow(parent, 1);
        categories.add(category);
        entityManager.flush();
        forget(null);
        return category;
    }

    /** A stored file, its content not on the disk. */
    long medium(char hashDigit) {
        var medium = Media.document(String.valueOf(hashDigit).repeat(64), FileType.PDF, "Kế hoạch.pdf", 1234);
        new MediaLibrary(entityManager).add(medium);
        return medium.getId();
    }

    /** A form with nothing but what an article must have. */
    static ArticleForm form(String title, Category category) {
        return new ArticleForm(
                null,
                0,
                title,
                "Tóm tắt của " + title,
                "<p>Nội dung của " + title + "</p>",
                category.getId(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static ArticleForm changed(ArticleForm form, String title, String body) {
        return new ArticleForm(
                form.id(),
                form.version(),
                title,
                form.summary(),
                body,
                form.categoryId(),
                form.furtherCategoryIds(),
                form.unitId(),
                form.leadMediaId(),
                form.leadAlternative(),
                form.leadCaption(),
                form.credits(),
                form.attachments());
    }

    /** A published article. */
    Article published(String title, Category category, Instant at, Category... further) {
        var article = new Article(null, form(title, category), category, List.of(further), at);
        article.publish(at);
        articles.add(article);
        entityManager.flush();
        return article;
    }
}
