package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * Where one capability of one account holds: in a category with all below it, in a unit with all below it, or where both
 * meet. An account without any scope for a capability has it everywhere.
 */
@Entity
@Table(name = "news_scope")
public class Scope {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 20)
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private String capability;

    @Column(name = "category_id", updatable = false)
    private Long categoryId;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    protected Scope() {}

    /**
     * @param capability one of {@link vn.bangtin.account.Capability} that begins with {@code news.}
     * @param categoryId {@code null}: in every category
     * @param unitId {@code null}: in every unit
     */
    Scope(long accountId, String capability, Long categoryId, Long unitId) {
        this.accountId = accountId;
        this.capability = capability;
        this.categoryId = categoryId;
        this.unitId = unitId;
    }

    Long getId() {
        return id;
    }

    String getCapability() {
        return capability;
    }

    Long getCategoryId() {
        return categoryId;
    }

    Long getUnitId() {
        return unitId;
    }
}
