package dev.redress.notification;

import java.util.List;
import org.springframework.stereotype.Service;

/** All notices: who was told what, when, in which language, delivered or not. */
@Service
public class Notices {

  private final NoticeRows rows;

  Notices(NoticeRows rows) {
    this.rows = rows;
  }

  /** The notices of a dispute, the oldest first. */
  public List<NoticeProof> proofs(long disputeId) {
    return rows.proofs(disputeId);
  }
}
