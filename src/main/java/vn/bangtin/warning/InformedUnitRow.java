package vn.bangtin.warning;

import java.io.Serializable;

/**
 * From which level on a unit is told of warnings.
 *
 * @param depth how far below the top it stands
 * @param level {@code null}: as usual, if it has an address; 0: never
 */
public record InformedUnitRow(long unitId, String name, int depth, Integer level) implements Serializable {}
