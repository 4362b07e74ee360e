package dev.redress.api;

import dev.redress.casefile.Action;
import dev.redress.disputes.DisputeNumber;
import dev.redress.evidence.EvidenceItem;
import dev.redress.orders.OrderLineId;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where things are found; paths, so that they hold behind any host name. */
final class Links {

  private Links() {}

  static String dispute(DisputeNumber number) {
    return "/api/disputes/" + number.value();
  }

  static String timeline(DisputeNumber number) {
    return dispute(number) + "/timeline";
  }

  static String appeal(DisputeNumber number) {
    return dispute(number) + "/appeal";
  }

  static String offer(DisputeNumber number, long id) {
    return dispute(number) + "/offers/" + id;
  }

  private static String deadline(DisputeNumber number, Action action) {
    return dispute(number) + "/deadlines/" + action.subject();
  }

  private static String item(DisputeNumber number, Action action) {
    return dispute(number) + "/evidence/" + action.subject();
  }

  static String evidence(DisputeNumber number, EvidenceItem item) {
    return dispute(number) + "/evidence/" + item.id();
  }

  static String order(OrderLineId line) {
    return "/api/orders/"
        + UriUtils.encodePathSegment(line.orderNumber(), StandardCharsets.UTF_8)
        + "/lines/"
        + line.line();
  }

  static String action(DisputeNumber number, Action action) {
    String dispute = dispute(number);
    return switch (action.verb()) {
      case ACCEPT_OFFER -> offer(number, action.subject()) + "/acceptance";
      case DECLINE_OFFER -> offer(number, action.subject()) + "/decline";
      case ANSWER_CLAIM -> dispute + "/answer";
      case ANSWER_EVIDENCE_REQUEST -> dispute + "/evidence-answer";
      case PROVIDE_RETURN_LABEL -> dispute + "/return-label";
      case REPORT_RETURN_SHIPMENT -> dispute + "/return-shipment";
      case CONFIRM_RETURN_RECEIPT -> dispute + "/return-receipt";
      case REPLY -> dispute + "/reply";
      case WRITE_MESSAGE -> dispute + "/messages";
      case MAKE_OFFER -> dispute + "/offers";
      case SUBMIT_EVIDENCE -> dispute + "/evidence";
      case WITHDRAW_EVIDENCE -> item(number, action) + "/withdrawal";
      case RESTRICT_EVIDENCE -> item(number, action) + "/restriction";
      case RELEASE_EVIDENCE -> item(number, action) + "/release";
      case FILE_CLAIM -> dispute + "/claim";
      case CORRECT_PROBLEM_TYPE -> dispute + "/problem-type";
      case EXTEND_DEADLINE -> deadline(number, action) + "/extension";
      case PAUSE_DEADLINE -> deadline(number, action) + "/pause";
      case RESUME_DEADLINE -> deadline(number, action) + "/resumption";
      case FILE_APPEAL -> appeal(number);
      case WITHDRAW -> dispute + "/withdrawal";
    };
  }
}
