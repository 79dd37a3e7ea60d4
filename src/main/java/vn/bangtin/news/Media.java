package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A picture or document that somebody put in. It is known by the hash of its content: the same file put in twice is one
 * medium, used in as many articles as like it.
 *
 * <p>Its address is made of the hash of its first content and stays for ever. The content may be replaced by a better one and
 * a picture may be cut; each such change is another {@link #revision}. No content is ever thrown away.
 */
@Entity
@Table(name = "media")
public class Media extends BaseEntity implements Audited {

    private static final int MAX_NAME = 150;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|;%\\p{Cntrl}]+");

    @Column(name = "content_hash", nullable = false, updatable = false)
    private String hash;

    @Column(name = "current_hash", nullable = false)
    private String content;

    @Column(nullable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", nullable = false)
    private FileType type;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(nullable = false)
    private String title;

    @Column(name = "size_bytes", nullable = false)
    private long size;

    private Integer width;

    private Integer height;

    @Column(name = "full_width")
    private Integer fullWidth;

    @Column(name = "full_height")
    private Integer fullHeight;

    @Column(nullable = false)
    private boolean transparent;

    private String crop;

    private String focus;

    @Column(name = "focus_position")
    private String position;

    private String alternative;

    private String author;

    private String source;

    private String licence;

    @Column(name = "search_key", nullable = false)
    private String searchKey;

    @Column(name = "added_by", updatable = false)
    private Long addedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected Media() {}

    private Media(String hash, FileType type, String fileName, long size) {
        this.hash = hash;
        this.content = hash;
        this.type = type;
        this.size = size;
        this.title = title(fileName);
        this.fileName = title + "." + type.extension();
        this.searchKey = Vietnamese.searchKey(title);
    }

    /** Who put it in; {@code null}: the portal itself. */
    Media addedBy(Long accountId) {
        addedBy = accountId;
        return this;
    }

    /** Gives it another address than that of its content, which is taken by what was this content once. */
    Media at(String address) {
        hash = address;
        return this;
    }

    /**
     * Changes what is said of it, and how it is framed if it is a picture.
     *
     * @throws BusinessException at the field that breaks a rule
     */
    final void describe(MediaForm form) {
        var named = line("title", form.title(), MAX_NAME);
        if (named == null) {
            throw BusinessException.at("title", "media.title.required");
        }
        title = named;
        alternative = line("alternative", form.alternative(), 300);
        author = line("author", form.author(), 120);
        source = line("source", form.source(), 200);
        licence = line("licence", form.licence(), 120);
        if (form.framing() != null && type.isPicture()) {
            frame(form.framing());
        }
        searchKey = Vietnamese.searchKey(Stream.of(title, alternative, author, source)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    private static String line(String field, String text, int most) {
        var line = Vietnamese.cleanLine(text);
        if (line != null && line.length() > most) {
            throw BusinessException.at(field, "error.tooLong", most);
        }
        return line;
    }

    /**
     * Gives it another content, which is shown everywhere from now on. How it is framed stays if the new picture has the same
     * proportions; else all of it is shown.
     *
     * @param better a medium of the same kind that is not stored
     */
    void replace(Media better) {
        content = better.content;
        revision++;
        type = better.type;
        size = better.size;
        fileName = title(fileName) + "." + type.extension();
        transparent = better.transparent;
        if (type.isPicture()) {
            var kept = isShapedAs(better) ? framing() : Framing.WHOLE;
            fullWidth = better.fullWidth;
            fullHeight = better.fullHeight;
            frame(kept);
        }
    }

    /** Whether its height is that of another picture, give or take a hundredth, were they as wide. */
    private boolean isShapedAs(Media other) {
        var mine = (double) fullHeight / fullWidth;
        return Math.abs((double) other.fullHeight / other.fullWidth - mine) <= mine / 100;
    }

    private void frame(Framing framing) {
        var cut = framing.crop();
        if (!Objects.equals(crop, cut)) {
            crop = cut;
            revision++;
        }
        width = Framing.pixels(framing.width(), fullWidth);
        height = Framing.pixels(framing.height(), fullHeight);
        focus = framing.focus();
        position = framing.position();
    }

    private Framing framing() {
        return Framing.of(crop, focus);
    }

    /** Takes it out of the library. */
    void remove(Instant now) {
        removedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes it back into the library. */
    void bringBack() {
        removedAt = null;
    }

    /** A document, to be downloaded. */
    static Media document(String hash, FileType type, String fileName, long size) {
        return new Media(hash, type, fileName, size);
    }

    /**
     * A picture, to be shown.
     *
     * @param transparent whether readers get it as PNG, the ground showing through
     */
    static Media picture(String hash, String fileName, long size, Picture picture, boolean transparent) {
        var media = new Media(hash, picture.type(), fileName, size);
        media.width = picture.width();
        media.height = picture.height();
        media.fullWidth = media.width;
        media.fullHeight = media.height;
        media.transparent = transparent;
        return media;
    }

    /** What a person reads of a file's name: without folders, without its end, without signs that systems forbid. */
    private static String title(String fileName) {
        var line = Vietnamese.cleanLine(fileName);
        var name = line == null ? "" : line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        var end = name.lastIndexOf('.');
        // an end is short; "Kế hoạch 2026. Bản cuối" has none
        if (end >= 0 && name.length() - end <= 6 && name.indexOf(' ', end) < 0) {
            name = name.substring(0, end);
        }
        name = NOT_IN_NAMES
                .matcher(name)
                .replaceAll(" ")
                .replaceAll(" {2,}", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.length() > MAX_NAME) {
            name = name.substring(0, Character.isHighSurrogate(name.charAt(MAX_NAME - 1)) ? MAX_NAME - 1 : MAX_NAME);
            name = name.strip();
        }
        return name.isEmpty() ? "tep" : name;
    }

    /** The row that pages work with. */
    MediaRow row() {
        return new MediaRow(
                getId(), hash, content, revision, type, fileName, title, size, width, height, transparent, crop, focus);
    }

    public String getHash() {
        return hash;
    }

    /** The hash of the content that it has now. */
    public String getContent() {
        return content;
    }

    public FileType getType() {
        return type;
    }

    public String getFileName() {
        return fileName;
    }

    @Override
    public String auditTitle() {
        return fileName;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("media.fileName", fileName);
        fields.put("media.type", type.label());
        fields.put("media.size", Long.toString(size));
        fields.put("media.hash", content);
        fields.put("media.title", title);
        fields.put("media.alternative", Objects.toString(alternative, ""));
        fields.put("media.author", Objects.toString(author, ""));
        fields.put("media.source", Objects.toString(source, ""));
        fields.put("media.licence", Objects.toString(licence, ""));
        fields.put("media.crop", framing().cropInWords());
        fields.put("media.focus", framing().focusInWords());
        return fields;
    }
}
