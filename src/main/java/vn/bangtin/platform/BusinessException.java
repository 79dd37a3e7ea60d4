package vn.bangtin.platform;

import jakarta.ejb.ApplicationException;

/**
 * A rule of the portal that a request broke, said in words that its user understands.
 *
 * <p>It carries a key of the message bundle and the arguments of that message, so that the same failure reads well in
 * every language. It rolls the transaction back and, being an application exception, leaves an EJB as itself and not
 * wrapped in an {@code EJBException}.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;
    private final String field;

    /**
     * @param key a key of the bundle {@code vn.bangtin.Messages}
     * @param arguments what the message's placeholders {@code {0}}, {@code {1}} … stand for
     */
    public BusinessException(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private BusinessException(String field, String key, Object... arguments) {
        super(key);
        this.field = field;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /**
     * A failure that belongs to one field of a form.
     *
     * @param field the id of the field in the form, as {@code title}; of a repeated line as {@code rows:3:date}
     */
    public static BusinessException at(String field, String key, Object... arguments) {
        return new BusinessException(field, key, arguments);
    }

    /** The key of the message in the bundle. */
    public String key() {
        return key;
    }

    /** The arguments of the message; empty after the exception was serialized. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    /** The id of the field that the failure belongs to, or {@code null} if it concerns the whole request. */
    public String field() {
        return field;
    }
}
