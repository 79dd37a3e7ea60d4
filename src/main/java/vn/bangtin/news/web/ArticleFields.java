package vn.bangtin.news.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.news.ArticleForm;
import vn.bangtin.news.ArticleTimes;
import vn.bangtin.news.Attachment;
import vn.bangtin.news.Change;
import vn.bangtin.news.Credit;
import vn.bangtin.news.DraftRow;
import vn.bangtin.news.Labels;
import vn.bangtin.news.MediaItem;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;

/** What a person types of an article, as long as the page is open. */
public final class ArticleFields implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More rows than any table of the form may have. */
    private static final int MAX_LINES = 100;

    /** One line of the credits while it is typed. */
    public static final class CreditLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private String role;
        private String name;

        CreditLine(String role, String name) {
            this.role = role;
            this.name = name;
        }

        private boolean isEmpty() {
            return role == null && name == null;
        }

        public String getRole() {
            return role;
        }

        public void setRole(String role) {
            this.role = role;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** One attached file, whose title may be typed over. */
    public static final class AttachmentLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private final MediaRow media;
        private String title;

        AttachmentLine(MediaRow media, String title) {
            this.media = media;
            this.title = title;
        }

        public MediaRow getMedia() {
            return media;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }
    }

    private String title;
    private String summary;
    private String body;
    private Long categoryId;
    private List<Long> furtherCategoryIds = new ArrayList<>();
    private List<Long> topicIds = new ArrayList<>();
    private String tags;
    private Long unitId;
    private MediaRow lead;
    private String leadAlternative;
    private String leadCaption;
    private final List<CreditLine> credits = new ArrayList<>();
    private final List<AttachmentLine> attachments = new ArrayList<>();
    private Instant publishAt;
    private Instant unpublishAt;
    private Instant pinnedUntil;
    private LocalDate reviewBy;
    private boolean major;
    private String changeNote;

    /** Puts a content into the fields. */
    void fill(ArticleForm form, MediaService media) {
        title = form.title();
        summary = form.summary();
        body = form.body();
        categoryId = form.categoryId();
        furtherCategoryIds = new ArrayList<>(form.furtherCategoryIds());
        topicIds = new ArrayList<>(form.labels().topicIds());
        tags = String.join(", ", form.labels().tags());
        unitId = form.unitId();
        leadAlternative = form.leadAlternative();
        leadCaption = form.leadCaption();
        publishAt = form.times().publishAt();
        unpublishAt = form.times().unpublishAt();
        pinnedUntil = form.times().pinnedUntil();
        reviewBy = form.times().reviewBy();
        var ids = form.attachments().stream().map(Attachment::getMediaId).collect(Collectors.toSet());
        if (form.leadMediaId() != null) {
            ids.add(form.leadMediaId());
        }
        var files = media.find(ids).stream().collect(Collectors.toMap(MediaRow::id, row -> row));
        lead = files.get(form.leadMediaId());
        attachments.clear();
        form.attachments()
                .forEach(file -> attachments.add(new AttachmentLine(files.get(file.getMediaId()), file.getTitle())));
        credits.clear();
        form.credits().forEach(credit -> credits.add(new CreditLine(credit.getRole(), credit.getName())));
    }

    /** Makes the page as it was when the draft was typed, so that all fields are there that have something in it. */
    void restore(DraftRow restoring, MediaService media) {
        credits.clear();
        for (int i = 0; i < Math.min(restoring.rows("lines"), MAX_LINES); i++) {
            credits.add(
                    new CreditLine(restoring.value("lines:" + i + ":role"), restoring.value("lines:" + i + ":name")));
        }
        var files = restoring.fields().getOrDefault("fileMedia", List.of()).stream()
                .filter(file -> file.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .limit(MAX_LINES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var leadMedia = restoring.value("leadMedia");
        var leadId = leadMedia != null && leadMedia.matches("\\d{1,18}") ? Long.valueOf(leadMedia) : null;
        var wanted = new LinkedHashSet<>(files);
        if (leadId != null) {
            wanted.add(leadId);
        }
        var found = media.find(wanted).stream().collect(Collectors.toMap(MediaRow::id, row -> row));
        lead = found.get(leadId);
        attachments.clear();
        files.stream().filter(found::containsKey).forEach(file -> {
            var typed = restoring.value("files:" + attachments.size() + ":fileTitle");
            attachments.add(new AttachmentLine(
                    found.get(file), typed == null ? found.get(file).title() : typed));
        });
    }

    /** Takes a picture for the lead. */
    void useLead(MediaRow picture) {
        lead = picture;
    }

    /** Takes a picture of the library, with what that says of it where nothing is typed yet. */
    void usePicture(MediaItem item, String caption) {
        lead = item.row();
        leadAlternative = isBlank(leadAlternative) ? item.alternative() : leadAlternative;
        leadCaption = isBlank(leadCaption) ? caption : leadCaption;
    }

    /** Attaches a file, once. */
    void attach(MediaRow file) {
        if (attachments.stream().noneMatch(line -> line.getMedia().id() == file.id())) {
            attachments.add(new AttachmentLine(file, file.title()));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The article goes without a picture. */
    public void removePicture() {
        lead = null;
        leadAlternative = null;
        leadCaption = null;
    }

    public void removeAttachment(AttachmentLine line) {
        attachments.remove(line);
    }

    public void addCredit() {
        addCredit(null, null);
    }

    void addCredit(String role, String name) {
        credits.add(new CreditLine(role, name));
    }

    public void removeCredit(CreditLine line) {
        credits.remove(line);
    }

    /** What is typed, as the service takes it. */
    ArticleForm form(Long id, int version) {
        return new ArticleForm(
                id,
                version,
                title,
                summary,
                body,
                categoryId,
                furtherCategoryIds,
                unitId,
                lead == null ? null : lead.id(),
                leadAlternative,
                leadCaption,
                credits.stream()
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Credit(line.getRole(), line.getName()))
                        .toList(),
                attachments.stream()
                        .map(line -> new Attachment(line.getMedia().id(), line.getTitle()))
                        .toList(),
                times(),
                new Change(major, changeNote),
                new Labels(topicIds, tags == null ? List.of() : List.of(tags.split(","))));
    }

    ArticleTimes times() {
        return new ArticleTimes(publishAt, unpublishAt, pinnedUntil, reviewBy);
    }

    public MediaRow getLead() {
        return lead;
    }

    public List<CreditLine> getCredits() {
        return credits;
    }

    public List<AttachmentLine> getAttachments() {
        return attachments;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Long getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(Long categoryId) {
        this.categoryId = categoryId;
    }

    public List<Long> getFurtherCategoryIds() {
        return furtherCategoryIds;
    }

    public void setFurtherCategoryIds(List<Long> furtherCategoryIds) {
        this.furtherCategoryIds = furtherCategoryIds;
    }

    public List<Long> getTopicIds() {
        return topicIds;
    }

    public void setTopicIds(List<Long> topicIds) {
        this.topicIds = topicIds;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getLeadAlternative() {
        return leadAlternative;
    }

    public void setLeadAlternative(String leadAlternative) {
        this.leadAlternative = leadAlternative;
    }

    public String getLeadCaption() {
        return leadCaption;
    }

    public void setLeadCaption(String leadCaption) {
        this.leadCaption = leadCaption;
    }

    public Instant getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(Instant publishAt) {
        this.publishAt = publishAt;
    }

    public Instant getUnpublishAt() {
        return unpublishAt;
    }

    public void setUnpublishAt(Instant unpublishAt) {
        this.unpublishAt = unpublishAt;
    }

    public Instant getPinnedUntil() {
        return pinnedUntil;
    }

    public void setPinnedUntil(Instant pinnedUntil) {
        this.pinnedUntil = pinnedUntil;
    }

    public LocalDate getReviewBy() {
        return reviewBy;
    }

    public void setReviewBy(LocalDate reviewBy) {
        this.reviewBy = reviewBy;
    }

    public boolean isMajor() {
        return major;
    }

    public void setMajor(boolean major) {
        this.major = major;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public void setChangeNote(String changeNote) {
        this.changeNote = changeNote;
    }
}
