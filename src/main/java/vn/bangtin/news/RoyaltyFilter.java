package vn.bangtin.news;

import java.time.LocalDate;

/**
 * Which entries of the ledger of royalties are wanted.
 *
 * @param month as its first day
 * @param person words of the name; {@code null}: anybody
 * @param state {@code null}: any
 */
public record RoyaltyFilter(LocalDate month, String person, RoyaltyState state) {}
