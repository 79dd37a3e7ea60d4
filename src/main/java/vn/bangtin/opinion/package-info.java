/**
 * What readers say about an article ("Ý kiến bạn đọc"), and the moderators who decide what is shown.
 *
 * <p>Invariants: an opinion is plain text and never changes after it was sent; it bears the name and unit its author had
 * then; it is shown or not by a moderator's decision, and a refusal always has a reason that the author reads; nobody
 * decides about their own; nothing is deleted. The limits per account hold on the server, also for what is sent at the
 * same moment. The article is known by its id only
 * ({@link vn.bangtin.platform.PublishedContent} tells whether it may be commented on).
 */
package vn.bangtin.opinion;
