package vn.bangtin.platform;

/** What was asked for does not exist, or not for the person who asks. Pages answer 404, REST a problem with status 404. */
public class NotFoundException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("error.notFound");
    }
}
