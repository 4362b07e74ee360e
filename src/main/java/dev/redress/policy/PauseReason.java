package dev.redress.policy;

/** Why a deadline stands still. Texts for people: {@code pauseReason.<name>}. */
public enum PauseReason {
  /** The marketplace itself keeps somebody from acting: it is down, or lost what was sent. */
  MARKETPLACE_FAULT,
  /** Who is bound was not told. */
  NOTICE_FAILED,
  /** Nobody could act: a flood, a strike, a city sealed off. */
  FORCE_MAJEURE
}
