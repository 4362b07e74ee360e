package dev.redress.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The storage could not take or give a file: it is full or broken. Nothing was submitted. Over HTTP
 * a 507; the message {@code refusal.NOT_STORED} says it to people.
 */
public final class NotStored extends UncheckedIOException {

  NotStored(IOException cause) {
    super("Evidence storage: " + cause.getMessage(), cause);
  }
}
