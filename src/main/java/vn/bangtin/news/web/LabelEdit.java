package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.bangtin.news.LabelForm;
import vn.bangtin.news.LabelKind;
import vn.bangtin.news.LabelRow;
import vn.bangtin.news.LabelService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** The page of one label: a new one, or {@code ?id=} one that exists. */
public abstract class LabelEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LabelKind kind;
    private final String table;

    @Inject
    private LabelService labels;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String storedName;
    private String name;
    private String slug;
    private String summary;
    private boolean active = true;
    private String synonyms;
    private long articles;
    private Long into;
    private List<LabelRow> others = List.of();
    private Conflict conflict;

    LabelEdit(LabelKind kind, String table) {
        this.kind = kind;
        this.table = table;
    }

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null) {
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        var form = labels.forEditing(kind, Long.parseLong(wanted));
        id = form.id();
        version = form.version();
        storedName = form.name();
        name = form.name();
        slug = form.slug();
        summary = form.summary();
        active = form.active();
        synonyms = String.join(", ", form.synonyms());
        articles = labels.articles(id);
        others = labels.all(kind).stream().filter(row -> row.id() != id).toList();
    }

    public void save() {
        var typed = synonyms == null ? List.<String>of() : List.of(synonyms.split("[,\n]"));
        if (change(() -> labels.save(new LabelForm(id, version, kind, name, slug, summary, active, typed)))) {
            messages.info("label.saved", name);
            navigation.redirect(table);
        }
    }

    /** Gives all it has to another one. */
    public void merge() {
        if (change(() -> labels.merge(kind, id, version, into))) {
            messages.info(
                    "label.merged",
                    storedName,
                    others.stream()
                            .filter(row -> row.id() == into)
                            .map(LabelRow::name)
                            .findFirst()
                            .orElse(""));
            navigation.redirect(table);
        }
    }

    public void remove() {
        if (change(() -> labels.remove(kind, id, version))) {
            messages.info("label.removed", storedName);
            navigation.redirect(table);
        }
    }

    private boolean change(Runnable change) {
        conflict = null;
        try {
            return messages.attempt(change);
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
            return false;
        }
    }

    /** The bundle key of the heading. */
    public String getHeading() {
        return "label." + kind + (id == null ? ".create" : ".change");
    }

    public boolean isTopic() {
        return kind == LabelKind.TOPIC;
    }

    /** The address of its table, below the context root. */
    public String getTable() {
        return table;
    }

    /** The address that readers know, below the context root. */
    public String getAddress() {
        return new LabelRow(id, kind, storedName, slug, null).address();
    }

    public Long getId() {
        return id;
    }

    public String getStoredName() {
        return storedName;
    }

    public long getArticles() {
        return articles;
    }

    public List<LabelRow> getOthers() {
        return others;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getSynonyms() {
        return synonyms;
    }

    public void setSynonyms(String synonyms) {
        this.synonyms = synonyms;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}
