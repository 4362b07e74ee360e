package dev.redress.portal;

import dev.redress.casefile.Caller;
import dev.redress.casefile.Refused;
import dev.redress.claims.Claims;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.OpenDispute;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.RemedyType;
import dev.redress.identity.Accounts;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.orders.UnknownOrderLine;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Explanations;
import dev.redress.policy.Policies;
import dev.redress.portal.Uploads.Brought;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where buyers and sellers arrive: their orders and disputes, and the way to help. */
@Controller
class HomeController {

  private static final int PAGE = 20;

  /** What an opened dispute sets going. */
  private static final List<DeadlineKind> AFTER_OPENING =
      List.of(
          DeadlineKind.SELLER_ANSWER, DeadlineKind.NEGOTIATION_LAPSE, DeadlineKind.CLAIM_ANSWER);

  private final Orders orders;
  private final Disputes disputes;
  private final Claims claims;
  private final Policies policies;
  private final Explanations explanations;
  private final Uploads uploads;
  private final EvidenceItems evidence;
  private final Accounts accounts;
  private final Visitor visitor;
  private final Phrasebook phrasebook;

  HomeController(
      Orders orders,
      Disputes disputes,
      Claims claims,
      Policies policies,
      Explanations explanations,
      Uploads uploads,
      EvidenceItems evidence,
      Accounts accounts,
      Visitor visitor,
      Phrasebook phrasebook) {
    this.orders = orders;
    this.disputes = disputes;
    this.claims = claims;
    this.policies = policies;
    this.explanations = explanations;
    this.uploads = uploads;
    this.evidence = evidence;
    this.accounts = accounts;
    this.visitor = visitor;
    this.phrasebook = phrasebook;
  }

  @GetMapping("/")
  String home(
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      @RequestParam(required = false) @Nullable String afterOrder,
      @RequestParam(defaultValue = "1") int afterLine,
      Model model,
      Locale locale) {
    model.addAttribute("t", phrasebook.in(locale));
    Caller caller = visitor.caller();
    if (visitor.buys()) {
      List<OrderLine> bought =
          afterOrder == null
              ? orders.boughtBy(caller.account(), PAGE + 1)
              : orders.boughtBy(caller.account(), new OrderLineId(afterOrder, afterLine), PAGE + 1);
      model.addAttribute("orders", bought.stream().limit(PAGE).toList());
      model.addAttribute("moreOrders", bought.size() > PAGE);
    }
    List<DisputeView> mine =
        (visitor.buys()
            ? disputes.list(visitor.buyer(), null, before, PAGE + 1)
            : disputes.list(visitor.seller(), null, before, PAGE + 1));
    model.addAttribute("disputes", mine.stream().limit(PAGE).toList());
    model.addAttribute("moreDisputes", mine.size() > PAGE);
    model.addAttribute("buys", visitor.buys());
    model.addAttribute(
        "titles",
        mine.stream()
            .map(DisputeView::line)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), id -> orders.line(id).title())));
    Map<OrderLineId, DisputeView> open =
        mine.stream()
            .filter(DisputeView::isOpen)
            .collect(Collectors.toMap(DisputeView::line, Function.identity()));
    model.addAttribute("open", open);
    return "portal/home";
  }

  @GetMapping("/orders/{orderNumber}/{line}/help")
  String help(
      @PathVariable String orderNumber,
      @PathVariable int line,
      @RequestParam(required = false) @Nullable ProblemType problemType,
      Model model,
      Locale locale) {
    return helpPage(own(orderNumber, line), problemType, Map.of(), null, model, locale);
  }

  @PostMapping("/orders/{orderNumber}/{line}/help")
  String open(
      @PathVariable String orderNumber,
      @PathVariable int line,
      @RequestParam(required = false) @Nullable ProblemType problemType,
      @RequestParam(defaultValue = "") String description,
      RemedyForm remedy,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "PHOTO_OF_ITEM") EvidenceKind kind,
      @RequestParam String formId,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes after,
      Locale locale,
      HttpServletResponse response) {
    OrderLine order = own(orderNumber, line);
    DisputeView opened;
    try {
      if (problemType == null) {
        throw new ChoiceMissing("problemType");
      }
      opened =
          disputes.open(
              new OpenDispute(
                  order.id(),
                  problemType,
                  description,
                  remedy.request(order.paid().getCurrencyUnit())),
              visitor.buyer());
    } catch (Refusal refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return helpPage(order, problemType, typed, refusal, model, locale);
    }
    String address = "/disputes/" + opened.number();
    try {
      uploads.submit(opened.id(), new Brought(files, kind, "", formId), visitor.buyer());
    } catch (FilesNotTaken some) {
      // the dispute is open; its page says which file was not taken and why
      after.addFlashAttribute("notTaken", some.said(phrasebook.in(locale)));
      return "redirect:" + address + "#evidence";
    }
    return "redirect:" + address;
  }

  private String helpPage(
      OrderLine order,
      @Nullable ProblemType problemType,
      Map<String, String> typed,
      @Nullable Refusal refused,
      Model model,
      Locale locale) {
    Phrasebook.Voice voice = phrasebook.in(locale);
    Explanations.InWords why = explanations.in(locale);
    model.addAttribute("t", voice);
    model.addAttribute("why", why);
    model.addAttribute("order", order);
    model.addAttribute("names", accounts.displayNames(List.of(order.seller())));
    model.addAttribute("problemTypes", ProblemType.values());
    model.addAttribute("remedyTypes", RemedyType.values());
    model.addAttribute("problemType", problemType);
    model.addAttribute("typed", typed);
    model.addAttribute("kinds", EvidenceKind.values());
    model.addAttribute("limits", evidence.limits());
    model.addAttribute("formId", typed.getOrDefault("formId", UUID.randomUUID().toString()));
    model.addAttribute("refused", refused == null ? null : Refused.of(refused, "help", voice, why));
    if (problemType != null) {
      String version = policies.versionFor(order.orderedAt());
      model.addAttribute("eligibility", claims.preview(order, problemType));
      model.addAttribute(
          "next", AFTER_OPENING.stream().map(kind -> why.of(kind, version)).toList());
      model.addAttribute(
          "wanted", policies.of(version).evidenceWanted(problemType, Party.BUYER, order.paid()));
    }
    return "portal/help";
  }

  private OrderLine own(String orderNumber, int line) {
    Actor buyer = visitor.buyer();
    OrderLine order = orders.line(new OrderLineId(orderNumber, line));
    if (!order.buyer().equals(buyer.account())) {
      throw new UnknownOrderLine(order.id());
    }
    return order;
  }
}
