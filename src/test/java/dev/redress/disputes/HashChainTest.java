package dev.redress.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HashChainTest {

  private static final String NUMBER = "D-7K3M-9QXF";

  @Test
  void an_unaltered_chain_holds() {
    List<TimelineRow> chain = aChainOf(4);
    assertThat(HashChain.brokenAt(NUMBER, 4, chain.get(3).hash(), chain)).isEmpty();
  }

  @Test
  void a_changed_fact_is_found() {
    List<TimelineRow> chain = aChainOf(4);
    TimelineRow row = chain.get(1);
    chain.set(1, with(row, new TimelineContent("buyer", "{\"outcome\":\"DENIED\"}", "", "5a17")));
    assertThat(HashChain.brokenAt(NUMBER, 4, chain.get(3).hash(), chain)).contains(2);
  }

  @Test
  void a_removed_a_moved_and_a_cut_off_entry_are_found() {
    List<TimelineRow> removed = aChainOf(4);
    String head = removed.get(3).hash();
    removed.remove(2);
    assertThat(HashChain.brokenAt(NUMBER, 4, head, removed)).contains(3);

    List<TimelineRow> moved = aChainOf(4);
    Collections.swap(moved, 1, 2);
    assertThat(HashChain.brokenAt(NUMBER, 4, head, moved)).contains(2);

    List<TimelineRow> cutOff = aChainOf(4).subList(0, 3);
    assertThat(HashChain.brokenAt(NUMBER, 4, head, cutOff)).contains(4);
  }

  @Test
  void a_chain_of_another_dispute_does_not_hold_here() {
    List<TimelineRow> chain = aChainOf(2);
    assertThat(HashChain.brokenAt("D-0000-0000", 2, chain.get(1).hash(), chain)).contains(1);
  }

  @Test
  void an_entry_whose_content_was_erased_still_holds() {
    List<TimelineRow> chain = aChainOf(4);
    chain.set(1, with(chain.get(1), null));
    assertThat(HashChain.brokenAt(NUMBER, 4, chain.get(3).hash(), chain)).isEmpty();
  }

  private static TimelineRow with(TimelineRow row, @Nullable TimelineContent content) {
    return new TimelineRow(
        row.disputeId(),
        row.position(),
        row.at(),
        row.role(),
        row.event(),
        content,
        row.contentHash(),
        row.hash(),
        row.previousHash());
  }

  private static List<TimelineRow> aChainOf(int length) {
    List<TimelineRow> chain = new ArrayList<>();
    String previous = HashChain.START;
    for (int position = 1; position <= length; position++) {
      TimelineRow row =
          TimelineRow.of(
              new DisputeClosed(1, new Actor("buyer", Actor.Role.BUYER), Outcome.SETTLED),
              Seal.NONE,
              NUMBER,
              position,
              Instant.parse("2026-11-02T08:00:00Z").plusSeconds(position),
              previous);
      chain.add(row);
      previous = row.hash();
    }
    return chain;
  }
}
