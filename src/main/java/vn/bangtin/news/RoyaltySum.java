package vn.bangtin.news;

/**
 * What a person gets in a month.
 *
 * @param entries how many there are, those given back too
 * @param confirmed the amount that somebody answers for, in đồng
 * @param proposed the amount that nobody has decided on
 */
public record RoyaltySum(String person, long entries, long confirmed, long proposed) {}
