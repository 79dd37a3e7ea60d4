package vn.bangtin.news;

/**
 * What a reader says of an error.
 *
 * @param quote the words that are wrong, or {@code null}; what is longer than 500 characters is cut
 * @param prefix what stands before them, the last 60 characters count
 * @param suffix what stands behind them, the first 60 characters count
 * @param problem what is wrong, 1 to 1000 characters
 * @param suggestion what it should say, up to 1000 characters, or {@code null}
 * @param email where an answer goes, or {@code null} if none is wanted
 * @param language of the answer, {@code vi} or {@code en}
 */
public record ErrorForm(
        long articleId,
        String quote,
        String prefix,
        String suffix,
        String problem,
        String suggestion,
        String email,
        String language) {}
