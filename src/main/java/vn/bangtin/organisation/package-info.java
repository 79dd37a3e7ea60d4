/**
 * The agency and its units: departments, offices, boards, as a tree with validity and successors.
 *
 * <p>Invariants: a unit that was merged or dissolved keeps its row (articles and anniversaries of its time still name it)
 * and ends by its {@code validTo}; the tree has no cycles.
 */
package vn.bangtin.organisation;
