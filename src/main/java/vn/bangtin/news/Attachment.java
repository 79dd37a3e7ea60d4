package vn.bangtin.news;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Vietnamese;

/** A file that goes with an article, under a title that says what it is. It does not change. */
@Embeddable
public class Attachment implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int MAX_TITLE = 200;

    @Column(name = "media_id", nullable = false)
    private Long mediaId;

    @Column(nullable = false)
    private String title;

    protected Attachment() {}

    /**
     * @param mediaId the stored file
     * @param title 1 to 200 characters, as "Công văn số 15/STTTT-VP"
     * @throws BusinessException at {@code attachments} if the title is missing or too long
     */
    @JsonbCreator
    public Attachment(@JsonbProperty("mediaId") long mediaId, @JsonbProperty("title") String title) {
        this.mediaId = mediaId;
        this.title = Vietnamese.cleanLine(title);
        if (this.title == null) {
            throw BusinessException.at("attachments", "news.attachments.untitled");
        }
        if (this.title.length() > MAX_TITLE) {
            throw BusinessException.at("attachments", "news.attachments.titleTooLong", MAX_TITLE);
        }
    }

    public Long getMediaId() {
        return mediaId;
    }

    public String getTitle() {
        return title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that && mediaId.equals(that.mediaId) && title.equals(that.title);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mediaId, title);
    }

    @Override
    public String toString() {
        return title;
    }
}
