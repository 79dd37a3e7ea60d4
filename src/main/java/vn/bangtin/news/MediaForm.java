package vn.bangtin.news;

/**
 * The command to change what is said of a stored file, and how a picture is framed.
 *
 * @param version the version that the person had in front of them
 * @param title required, one line, up to 150 characters
 * @param alternative up to 300 characters, or {@code null}
 * @param author up to 120 characters, or {@code null}
 * @param source up to 200 characters, or {@code null}
 * @param licence up to 120 characters, or {@code null}
 * @param framing what of a picture is shown; {@code null}: as it is
 */
public record MediaForm(
        long id,
        int version,
        String title,
        String alternative,
        String author,
        String source,
        String licence,
        Framing framing) {

    /** The same for what stays framed as it is. */
    public MediaForm(
            long id, int version, String title, String alternative, String author, String source, String licence) {
        this(id, version, title, alternative, author, source, licence, null);
    }
}
