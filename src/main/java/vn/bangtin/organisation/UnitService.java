package vn.bangtin.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The door to the units. */
@Stateless
public class UnitService {

    /** The capability to change the tree of units. */
    public static final String MANAGE = "organisation.manage";

    private Units units;

    public UnitService() {}

    @Inject
    public UnitService(Units units) {
        this.units = units;
    }

    /** All units, also those that ended, by their order in the tree. One SQL statement. */
    public List<UnitRow> units() {
        return units.rows();
    }
}
