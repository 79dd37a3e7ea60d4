package vn.bangtin.opinion;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bangtin.account.Account;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.account.Role;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.PublishedContent;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;

/** A stage for tests: two published articles, readers and moderators with stored accounts, a clock to move by hand. */
final class Conversation implements PublishedContent {

    static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    final Map<String, String> settings = new HashMap<>();
    final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    Instant now = START;

    private final EntityManager entityManager;
    private final Map<Long, PublishedItem> published = new HashMap<>();

    Conversation(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    long article(String title) {
        var id = (long) entityManager
                .createNativeQuery("select next value for entity_seq")
                .getSingleResult();
        ArticleRows.insert(entityManager, id, title);
        published.put(id, new PublishedItem(id, title, "/news/" + id + "/-"));
        return id;
    }

    void withdraw(long article) {
        published.remove(article);
    }

    CurrentUser person(String login, String name, Role role) {
        var account = new Account(login, name, null, Set.of(role));
        account.choosePassword("hash", Instant.EPOCH);
        entityManager.persist(account);
        entityManager.flush();
        return CurrentUser.of(new Identity(
                account.getId(), login, name, null, "Văn phòng Sở", false, Set.of(Capability.OPINION_WRITE)));
    }

    OpinionService as(CurrentUser person) {
        return as(person, entityManager);
    }

    OpinionService as(CurrentUser person, EntityManager itsEntityManager) {
        return as(person, itsEntityManager, () -> {});
    }

    /** @param counted called when the limits are compared, that is, after the person's opinions were counted */
    OpinionService as(CurrentUser person, EntityManager itsEntityManager, Runnable counted) {
        var audit = new AuditTrail(itsEntityManager, Clock.systemUTC(), person::getLogin);
        var config = new FixedConfig(settings) {
            @Override
            public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
                if (name.equals("bangtin.opinion.perHour")) {
                    counted.run();
                }
                return super.getOptionalValue(name, type);
            }
        };
        var rules = new OpinionRules(new Settings(itsEntityManager, config, audit, changes));
        return new OpinionService(new Opinions(itsEntityManager), rules, this, person, audit, changes, new Hands());
    }

    void loadSamples() {
        new OpinionDemo(new Opinions(entityManager), this, new Hands()).load(new DemoContentRequested(line -> {}));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Optional<PublishedItem> find(long id) {
        return Optional.ofNullable(published.get(id));
    }

    @Override
    public List<PublishedItem> newest(int count) {
        return published.values().stream().limit(count).toList();
    }

    private final class Hands extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
