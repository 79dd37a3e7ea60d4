package vn.bangtin.people;

import java.time.LocalDate;

/**
 * A birthday that the person asking may see.
 *
 * @param date the day it is kept on: who was born on 29 February is congratulated on the 28th in other years
 * @param unit the name of the unit, or {@code null}
 */
public record BirthdayRow(LocalDate date, String name, String unit) {}
