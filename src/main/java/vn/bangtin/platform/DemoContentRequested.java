package vn.bangtin.platform;

import java.util.function.Consumer;

/**
 * Fired once, at the first start in demo mode on an empty database: every feature that hears it puts its sample content
 * in. Observers run one after the other in one transaction, ordered by {@code @Priority}: {@link #UNITS}, then
 * {@link #ACCOUNTS}, then {@link #PLACES}, then {@link #CONTENT}.
 *
 * @param announce takes a line for the administrator's console (accounts and their passwords)
 */
public record DemoContentRequested(Consumer<String> announce) {

    /** Observer priority of organisational units. */
    public static final int UNITS = 10;
    /** Observer priority of accounts, which belong to units. */
    public static final int ACCOUNTS = 20;
    /** Observer priority of places, which belong to units and which other content is about. */
    public static final int PLACES = 25;
    /** Observer priority of everything else. */
    public static final int CONTENT = 30;
}
