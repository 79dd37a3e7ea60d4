package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/** The door to the topics and tags. */
@Stateless
public class LabelService {

    private static final int MAX_SYNONYMS = 50;

    private LabelIndex labels;
    private OldAddresses addresses;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public LabelService() {}

    @Inject
    public LabelService(LabelIndex labels, OldAddresses addresses, AuditTrail audit, Event<ContentChanged> changes) {
        this.labels = labels;
        this.addresses = addresses;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * The topics that an article may be given to now, by name. One SQL statement.
     *
     * @param given those that it has already, open or not
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<LabelRow> topics(List<Long> given) {
        return labels.topics(given);
    }

    /** The names of the tags that were used most. One SQL statement. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<String> tags() {
        return labels.commonTags();
    }

    /** All of a kind, by name, to choose one from. One SQL statement. */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public List<LabelRow> all(LabelKind kind) {
        return labels.all(kind);
    }

    /**
     * The desk's list, by {@code name} or {@code articles}. Three SQL statements.
     *
     * @param text a part of a name or of a synonym, with or without marks; {@code null}: any
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public Slice<LabelDeskRow> desk(LabelKind kind, String text, Page page) {
        return labels.desk(kind, text, page);
    }

    /** How many articles one gathers. */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public long articles(long id) {
        return labels.articles(id);
    }

    /**
     * One as the edit page shows it.
     *
     * @throws NotFoundException if there is none of this kind
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public LabelForm forEditing(LabelKind kind, long id) {
        var label = labels.find(id).filter(found -> found.getKind() == kind).orElseThrow(NotFoundException::new);
        var spellings = labels.spellings(id);
        spellings.remove(Vietnamese.searchKey(label.getName()));
        return new LabelForm(
                id,
                label.getVersion(),
                kind,
                label.getName(),
                label.getSlug(),
                label.getSummary(),
                label.isActive(),
                List.copyOf(spellings.values()));
    }

    /**
     * Stores one. What it was called before leads to it: the old address, and of a tag the old name as a synonym.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public long save(LabelForm form) {
        if (form.id() == null) {
            var label = new Label(form.kind(), form.name());
            label.rename(form.name(), form.slug());
            label.describe(form.summary(), form.active());
            requireFree(label);
            labels.add(label);
            spell(label, form.synonyms());
            audit.done("created", label, Map.of());
            addresses.free(form.kind().name(), label.getSlug());
            changes.fire(new ContentChanged("news"));
            return label.getId();
        }
        var label = find(form.kind(), form.id());
        var before = fields(label);
        var oldSlug = label.getSlug();
        var outdated = label.getVersion() != form.version();
        label.rename(form.name(), form.slug());
        label.describe(form.summary(), form.active());
        requireFree(label);
        if (outdated) {
            throw new ConflictException(before, fields(label), label.getVersion(), audit.lastActor(label));
        }
        spell(label, form.synonyms());
        if (!oldSlug.equals(label.getSlug())) {
            addresses.free(form.kind().name(), label.getSlug());
            addresses.keep(form.kind().name(), oldSlug, label.getId());
        }
        var after = fields(label);
        if (!before.equals(after)) {
            audit.done("changed", "Label", label.getId(), label.getName(), before, after);
            changes.fire(new ContentChanged("news"));
        }
        return label.getId();
    }

    private Map<String, String> fields(Label label) {
        var fields = new LinkedHashMap<>(label.auditFields());
        if (label.getKind() == LabelKind.TAG) {
            fields.put(
                    "label.synonyms",
                    String.join("; ", labels.spellings(label.getId()).values()));
        }
        return fields;
    }

    /** Every spelling of a topic, too, so that the desk finds it by any part of its name. */
    private void spell(Label label, List<String> synonyms) {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put(key(label, label.getName()), label.getName());
        for (var synonym : label.getKind() == LabelKind.TAG ? synonyms : List.<String>of()) {
            var clean = Vietnamese.cleanLine(synonym);
            if (clean != null) {
                if (clean.length() > LabelIndex.MAX_TAG) {
                    throw BusinessException.at("synonyms", "news.tags.tooLong", LabelIndex.MAX_TAG);
                }
                wanted.putIfAbsent(key(label, clean), clean);
            }
        }
        if (wanted.size() > MAX_SYNONYMS) {
            throw BusinessException.at("synonyms", "label.synonyms.tooMany", MAX_SYNONYMS);
        }
        var stored = labels.spellings(label.getId());
        wanted.forEach((key, spelling) -> {
            if (!spelling.equals(stored.get(key))) {
                labels.spelledBefore(key, label.getId()).ifPresent(other -> {
                    throw BusinessException.at(
                            spelling.equals(label.getName()) ? "name" : "synonyms",
                            "label.synonym.taken",
                            spelling,
                            other);
                });
                labels.unspell(key);
                labels.spell(key, spelling, label.getId());
            }
        });
        stored.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(labels::unspell);
    }

    /** A topic and a tag may have the same name. */
    private static String key(Label label, String spelling) {
        return (label.getKind() == LabelKind.TOPIC ? "topic:" : "") + Vietnamese.searchKey(spelling);
    }

    /**
     * Makes two into one: its articles, its spellings and its addresses go to the other, and it is gone.
     *
     * @throws NotFoundException if one of them does not exist
     * @throws BusinessException at {@code into} if both are the same
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public void merge(LabelKind kind, long id, int version, Long intoId) {
        if (intoId == null || intoId == id) {
            throw BusinessException.at("into", "label.merge.into");
        }
        // always in the same order: two who merge the same two the other way round wait for each other
        var first = find(kind, Math.min(id, intoId));
        var second = find(kind, Math.max(id, intoId));
        var from = first.getId() == id ? first : second;
        var into = first.getId() == id ? second : first;
        requireVersion(from, version);
        var before = fields(from);
        var after = new LinkedHashMap<>(before);
        after.put("label.mergedInto", into.getName());
        labels.move(id, intoId);
        if (kind == LabelKind.TOPIC) {
            labels.unspell(key(from, from.getName()));
        }
        addresses.move(kind.name(), id, intoId);
        addresses.keep(kind.name(), from.getSlug(), intoId);
        audit.done("merged", "Label", id, from.getName(), before, after);
        labels.remove(from);
        changes.fire(new ContentChanged("news"));
    }

    /**
     * Removes one that no article uses.
     *
     * @throws BusinessException if one does
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public void remove(LabelKind kind, long id, int version) {
        var label = find(kind, id);
        requireVersion(label, version);
        if (labels.articles(id) > 0) {
            throw new BusinessException("label.remove.used", label.getName());
        }
        audit.done("removed", "Label", id, label.getName(), fields(label), Map.of());
        addresses.remove(kind.name(), id);
        labels.remove(label);
        changes.fire(new ContentChanged("news"));
    }

    private Label find(LabelKind kind, long id) {
        return labels.findForChange(id).filter(label -> label.getKind() == kind).orElseThrow(NotFoundException::new);
    }

    private void requireVersion(Label label, int version) {
        if (label.getVersion() != version) {
            var fields = fields(label);
            throw new ConflictException(fields, fields, label.getVersion(), audit.lastActor(label));
        }
    }

    private void requireFree(Label label) {
        if (labels.isTaken(label)) {
            throw BusinessException.at("slug", "label.slug.taken", label.getSlug());
        }
    }
}
