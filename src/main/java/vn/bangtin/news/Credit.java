package vn.bangtin.news;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Vietnamese;

/** Who did what for an article: a role as "T/h" or "Ảnh", and the name of a person or an office. It does not change. */
@Embeddable
public class Credit implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int MAX_ROLE = 40;
    static final int MAX_NAME = 120;

    @Column(name = "role_name", nullable = false)
    private String role;

    @Column(nullable = false)
    private String name;

    protected Credit() {}

    /**
     * @param role what was done, 1 to 40 characters; any, a {@link CreditRole} is only proposed
     * @param name who did it, 1 to 120 characters
     * @throws BusinessException at {@code credits} if one of them is missing or too long
     */
    @JsonbCreator
    public Credit(@JsonbProperty("role") String role, @JsonbProperty("name") String name) {
        this.role = Vietnamese.cleanLine(role);
        this.name = Vietnamese.cleanLine(name);
        if (this.role == null || this.name == null) {
            throw BusinessException.at("credits", "news.credits.incomplete");
        }
        if (this.role.length() > MAX_ROLE) {
            throw BusinessException.at("credits", "news.credits.roleTooLong", MAX_ROLE);
        }
        if (this.name.length() > MAX_NAME) {
            throw BusinessException.at("credits", "news.credits.nameTooLong", MAX_NAME);
        }
    }

    public String getRole() {
        return role;
    }

    public String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credit that && role.equals(that.role) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, name);
    }

    /** As it is printed: "T/h: Phòng Báo chí". */
    @Override
    public String toString() {
        return role + ": " + name;
    }
}
