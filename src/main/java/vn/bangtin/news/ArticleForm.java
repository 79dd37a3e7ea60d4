package vn.bangtin.news;

import jakarta.json.bind.annotation.JsonbCreator;
import java.io.Serializable;
import java.util.List;

/**
 * The command to store an article with this content, and what the edit page starts from.
 *
 * @param id which article; {@code null} for a new one
 * @param version the version that the person had in front of them; 0 for a new one
 * @param title required, one line
 * @param summary one line, or {@code null}
 * @param body HTML as it was typed; it is cleaned on the way in
 * @param categoryId the main category, required
 * @param furtherCategoryIds where else it is listed
 * @param unitId the unit that it comes from, or {@code null}
 * @param leadMediaId the picture, or {@code null}
 * @param leadAlternative what the picture shows, in words; required with a picture
 * @param leadCaption what stands under the picture, or {@code null}
 * @param times when it comes and goes
 * @param change what is said of a correction; of no account before it is published
 * @param labels its topics and tags; {@code null}: as they are
 */
public record ArticleForm(
        Long id,
        int version,
        String title,
        String summary,
        String body,
        Long categoryId,
        List<Long> furtherCategoryIds,
        Long unitId,
        Long leadMediaId,
        String leadAlternative,
        String leadCaption,
        List<Credit> credits,
        List<Attachment> attachments,
        ArticleTimes times,
        Change change,
        Labels labels)
        implements Serializable {

    @JsonbCreator
    public ArticleForm {
        furtherCategoryIds = furtherCategoryIds == null ? List.of() : List.copyOf(furtherCategoryIds);
        credits = credits == null ? List.of() : List.copyOf(credits);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** With the topics and tags that it has. */
    public ArticleForm(
            Long id,
            int version,
            String title,
            String summary,
            String body,
            Long categoryId,
            List<Long> furtherCategoryIds,
            Long unitId,
            Long leadMediaId,
            String leadAlternative,
            String leadCaption,
            List<Credit> credits,
            List<Attachment> attachments,
            ArticleTimes times,
            Change change) {
        this(
                id,
                version,
                title,
                summary,
                body,
                categoryId,
                furtherCategoryIds,
                unitId,
                leadMediaId,
                leadAlternative,
                leadCaption,
                credits,
                attachments,
                times,
                change,
                null);
    }

    /** Without any time planned. */
    public ArticleForm(
            Long id,
            int version,
            String title,
            String summary,
            String body,
            Long categoryId,
            List<Long> furtherCategoryIds,
            Long unitId,
            Long leadMediaId,
            String leadAlternative,
            String leadCaption,
            List<Credit> credits,
            List<Attachment> attachments) {
        this(
                id,
                version,
                title,
                summary,
                body,
                categoryId,
                furtherCategoryIds,
                unitId,
                leadMediaId,
                leadAlternative,
                leadCaption,
                credits,
                attachments,
                ArticleTimes.NONE,
                Change.MINOR);
    }

    /** The same with another word on the correction. */
    public ArticleForm with(Change said) {
        return with(said, labels);
    }

    /** The same with other topics and tags. */
    public ArticleForm with(Labels given) {
        return with(change, given);
    }

    private ArticleForm with(Change said, Labels given) {
        return new ArticleForm(
                id,
                version,
                title,
                summary,
                body,
                categoryId,
                furtherCategoryIds,
                unitId,
                leadMediaId,
                leadAlternative,
                leadCaption,
                credits,
                attachments,
                times,
                said,
                given);
    }
}
