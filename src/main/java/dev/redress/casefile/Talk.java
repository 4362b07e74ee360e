package dev.redress.casefile;

import dev.redress.guarantee.Party;
import dev.redress.negotiation.MessageView;
import dev.redress.negotiation.OfferView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages and offers as one conversation, in order.
 *
 * @param message null for an offer
 * @param offer null for a message
 */
public record Talk(Party by, Instant at, @Nullable MessageView message, @Nullable OfferView offer) {

  public static List<Talk> of(CaseFile file) {
    Stream<Talk> messages =
        file.messages().stream()
            .map(
                message ->
                    new Talk(file.dispute().partyOf(message.by()), message.at(), message, null));
    Stream<Talk> offers =
        file.offers().stream().map(offer -> new Talk(offer.by(), offer.madeAt(), null, offer));
    return Stream.concat(offers, messages).sorted(Comparator.comparing(Talk::at)).toList();
  }
}
