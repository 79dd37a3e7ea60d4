package vn.bangtin.news;

import vn.bangtin.platform.NotFoundException;

/** What was asked for has another name in addresses now. Who does not follow takes it for something that does not exist. */
public class MovedException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String slug;

    MovedException(String parameter, String slug) {
        this.parameter = parameter;
        this.slug = slug;
    }

    /** The parameter of lists and feeds that names it: {@code category}, {@code topic} or {@code tag}. */
    public String parameter() {
        return parameter;
    }

    /** Its name in addresses now. */
    public String slug() {
        return slug;
    }

    /** The address of its page, below the context root. */
    public String address() {
        return parameter.equals("topic") ? LabelKind.TOPIC.address(slug) : "/news?" + parameter + "=" + slug;
    }
}
