package vn.bangtin.platform.sheet;

import java.io.Serializable;

/**
 * Why a row cannot be taken over.
 *
 * @param line as the spreadsheet counts it, from 1
 * @param column as the spreadsheet names it, with the name in its header: "D (Ngày)"; {@code null} if the whole row is meant
 * @param value what stands there, or {@code null}
 * @param words what is wrong and what to do
 */
public record RowProblem(int line, String column, String value, String words) implements Serializable {}
