/**
 * How the portal keeps its data: base entities, the one {@code EntityManager}, and Flyway, which owns the schema.
 *
 * <p>Invariants: scripts only go forward; the same scripts serve H2 and PostgreSQL, what differs lies in a vendor folder;
 * no table is created by Jakarta Persistence.
 */
package vn.bangtin.platform.persistence;
