package dev.redress.negotiation;

import dev.redress.disputes.Seal;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** What somebody wrote to the other side. */
public record MessageView(long id, Actor by, Instant at, String text) {

  Seal seal() {
    return Seal.of(id, by.account(), by.role(), at, text);
  }
}
