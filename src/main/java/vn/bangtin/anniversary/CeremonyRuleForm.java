package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A ceremony rule, as lists, pages and its form have it.
 *
 * @param id which one, {@code null} for a new one
 * @param provision what is provided, in words, as "không tổ chức lễ kỷ niệm; tuyên truyền…"
 * @param citation the article and the decree
 * @param link the address of its text, or {@code null}
 * @param validTo the last day on which it holds, or {@code null}
 */
public record CeremonyRuleForm(
        Long id,
        int version,
        AnniversaryKind kind,
        YearClass yearClass,
        Ceremony ceremony,
        String provision,
        String citation,
        String link,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
