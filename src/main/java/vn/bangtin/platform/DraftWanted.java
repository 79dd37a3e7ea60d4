package vn.bangtin.platform;

import java.time.LocalDate;
import java.util.List;

/**
 * One feature wants a draft of an article begun, without knowing the newsroom: fired inside the transaction, in which {@code
 * news} makes the draft and answers with {@link DraftMade}. There is no answer, and no draft, if nobody signed in wants it and
 * its category does not exist any more.
 *
 * @param feature who wants it, the name of its package
 * @param id what it is for, in that feature
 * @param authorId the account of who will write it and asks for it; {@code null} if the portal begins it for whoever takes it
 * @param categoryId the category, one of {@link DraftPlaces}
 * @param unitId the unit that it comes from
 * @param title in one line; what is too long for a title is cut
 * @param summary in one line, or {@code null}
 * @param text plain text, a blank line between paragraphs
 * @param earlierIds what was published for the same purpose before
 * @param earlierDays days on which something of the kind was published before, at most 40
 * @param reason why it is there, for its history
 */
public record DraftWanted(
        String feature,
        long id,
        Long authorId,
        Long categoryId,
        Long unitId,
        String title,
        String summary,
        String text,
        List<Long> earlierIds,
        List<LocalDate> earlierDays,
        String reason) {}
