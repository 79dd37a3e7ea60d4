package vn.bangtin.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.bangtin.platform.persistence.BaseEntity;

/** A place that a person wants to see among the first. A convenience of their own, so the audit has nothing of it. */
@Entity
@Table(name = "favourite_place")
class FavouritePlace extends BaseEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "place_id", nullable = false, updatable = false)
    private Place place;

    @Column(nullable = false)
    private int position;

    protected FavouritePlace() {}

    FavouritePlace(long accountId, Place place, int position) {
        this.accountId = accountId;
        this.place = place;
        this.position = position;
    }

    void moveTo(int position) {
        this.position = position;
    }

    Place getPlace() {
        return place;
    }
}
