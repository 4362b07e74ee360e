package dev.redress.reviews;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the second person says to a held decision. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ApprovalDraft.Approve.class, name = "APPROVE"),
  @JsonSubTypes.Type(value = ApprovalDraft.SendBack.class, name = "SEND_BACK")
})
public sealed interface ApprovalDraft {

  /** The decision is given as it stands. */
  record Approve() implements ApprovalDraft {}

  /** The reviewer looks again; {@code reason} is for the reviewer, not for the parties. */
  record SendBack(String reason) implements ApprovalDraft {}
}
