/**
 * Mail to people outside the portal. A feature hands a {@link vn.bangtin.platform.mail.Mail} to the
 * {@link vn.bangtin.platform.mail.Mailer}, in the transaction of its change; a timer sends it in the background.
 */
package vn.bangtin.platform.mail;
