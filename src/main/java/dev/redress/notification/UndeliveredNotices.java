package dev.redress.notification;

import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Actor;
import dev.redress.identity.Account;
import dev.redress.identity.Accounts;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that nobody will get, unless a manager has them sent again. */
@Service
public class UndeliveredNotices {

  private final NoticeRows rows;
  private final Disputes disputes;
  private final Accounts accounts;

  UndeliveredNotices(NoticeRows rows, Disputes disputes, Accounts accounts) {
    this.rows = rows;
    this.disputes = disputes;
    this.accounts = accounts;
  }

  /** Of all disputes, the latest first. */
  public List<UndeliveredNotice> latest(int limit) {
    return rows.undelivered(limit);
  }

  /**
   * Has one sent again, to the address that its recipient has now; {@link NoticeSentAgain} moves
   * the figures, and another failure moves them back.
   *
   * @return the account to which it goes
   * @throws NoticeIsUnderway where it was delivered, or is to be tried again anyway
   * @throws NoAddressKnown where its recipient has no address now either
   */
  @Transactional
  public String sendAgain(long disputeId, long id, String reason, Actor manager) {
    disputes.lock(disputeId);
    UndeliveredNotice notice =
        rows.takeUndelivered(disputeId, id).orElseThrow(NoticeIsUnderway::new);
    String address =
        accounts
            .find(notice.recipient())
            .map(Account::email)
            .flatMap(MailAddress::usable)
            .orElseThrow(NoAddressKnown::new);
    rows.queueAgain(id, address);
    disputes.record(new NoticeSentAgain(disputeId, manager, notice.part(), reason));
    return notice.recipient();
  }
}
