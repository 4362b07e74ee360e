package dev.redress.notification;

/** How far a notice came on its way. Texts: {@code noticeState.<name>}. */
public enum NoticeState {
  /** Written with the event, not yet handed to the mail server. */
  QUEUED,
  /** The mail server did not take it; it is offered again, ever later. */
  RETRYING,
  /** The mail server took it. */
  SENT,
  /** Given up after the last try. */
  FAILED,
  /** There is no address to which it could go, or the mail server refuses that address for good. */
  UNDELIVERABLE
}
