package vn.bangtin.platform.mail;

/** What became of a mail. */
public enum MailState {
    WAITING,
    SENT,
    /** Given up; the reason is kept. */
    FAILED
}
