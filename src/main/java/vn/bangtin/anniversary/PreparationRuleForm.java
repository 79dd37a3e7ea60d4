package vn.bangtin.anniversary;

import java.io.Serializable;

/**
 * What is to be done before an anniversary, as its form has it.
 *
 * @param anniversaryId which anniversary
 * @param version the version that was read; {@code null} if nothing is stored yet
 * @param active whether anything is to be done
 * @param unitId the unit that does it
 * @param lead how many working days before the day it is begun, 1 to 250
 * @param years in which years
 * @param drafting whether the portal begins the draft itself
 * @param categoryId where drafts belong
 * @param template what drafts begin with
 */
public record PreparationRuleForm(
        long anniversaryId,
        Integer version,
        boolean active,
        Long unitId,
        Integer lead,
        PreparationYears years,
        boolean drafting,
        Long categoryId,
        DraftTemplate template)
        implements Serializable {}
