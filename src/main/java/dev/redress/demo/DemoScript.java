package dev.redress.demo;

import static dev.redress.demo.DemoAccount.CASE_WORKER;
import static dev.redress.demo.DemoAccount.CASE_WORKER2;
import static dev.redress.demo.DemoPhoto.CRACKED_PLATE;
import static dev.redress.demo.DemoPhoto.CRUSHED_PARCEL;
import static dev.redress.demo.DemoPhoto.OPEN_BOX;
import static dev.redress.demo.DemoPhoto.PARCEL;
import static dev.redress.guarantee.Party.BUYER;
import static dev.redress.guarantee.Party.SELLER;

import dev.redress.appeals.AppealPart;
import dev.redress.disputes.Basis;
import dev.redress.disputes.RemedyRequest;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.RemedyType;
import dev.redress.reviews.ReviewDraft;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The stories of the demonstration: each stage that a dispute can stand in, between both buyers and
 * both sellers, each in their language. Their dates fit those of {@code demo/orders.csv}.
 */
final class DemoScript {

  private static final RemedyRequest FULL = RemedyRequest.of(RemedyType.FULL_REFUND);
  private static final RemedyRequest ON_RETURN = RemedyRequest.of(RemedyType.REFUND_ON_RETURN);

  private DemoScript() {}

  static List<DemoStory> stories() {
    return List.of(
        justOpened(),
        talking(),
        offered(),
        settled(),
        sellerOverdue(),
        claimed(),
        inReview(),
        evidenceAwaited(),
        evidenceArrived(),
        grantedInPart(),
        grantedOnReturn(),
        approvalAwaited(),
        appealed(),
        ineligible(),
        withdrawn(),
        lapsed(),
        sellerSilent());
  }

  private static DemoStory justOpened() {
    return DemoStory.about("RD-2258")
        .minutesAgo(
            40,
            on ->
                on.opens(
                    ProblemType.DEFECTIVE,
                    ON_RETURN,
                    "移动固态硬盘用了不到两天就频繁掉盘，拷贝大文件到一半会自动断开。" + "换了两根数据线、三台电脑，情况都一样。希望退货退款。"));
  }

  private static DemoStory talking() {
    return DemoStory.about("RD-1962")
        .daysAgo(
            2,
            "02:12",
            on ->
                on.opens(
                    ProblemType.INCOMPLETE,
                    RemedyRequest.of(RemedyType.RESHIP),
                    "数位板收到了，但是盒子里没有压感笔，只有板子、数据线和说明书。没有笔完全没法用，请补寄一支。"))
        .daysAgo(
            2,
            "09:05",
            on ->
                on.writes(
                    SELLER,
                    "Hello, and sorry about that. The pen sits in a flap under the cardboard tray and"
                        + " is easy to miss. Could you lift the tray and have a look?"))
        .daysAgo(2, "13:31", on -> on.writes(BUYER, "您好，托盘下面我已经翻过了，是空的。笔尖和笔夹倒是都在，唯独没有笔。"))
        .daysAgo(
            1,
            "08:47",
            on ->
                on.writes(
                    SELLER,
                    "Thank you for checking. I have asked the warehouse to weigh the remaining boxes"
                        + " of this batch and will come back to you tomorrow."));
  }

  private static DemoStory offered() {
    return DemoStory.about("RD-1925")
        .daysAgo(
            3,
            "03:20",
            on ->
                on.opens(
                    ProblemType.DAMAGED,
                    partOf("USD 60.00"),
                    "十八件套的瓷餐具里有一只大盘子裂了，盘边还缺了一小块。其他件完好，不想整套退，希望部分退款。"))
        .daysAgo(
            3,
            "03:24",
            on -> on.shows(BUYER, EvidenceKind.PHOTO_OF_ITEM, CRACKED_PLATE, "裂开的大盘.jpg", "裂纹和缺口"))
        .daysAgo(3, "06:40", on -> on.writes(SELLER, "亲，非常抱歉！照片已收到，确实是运输中磕碰的，我们核算一下这一件的价格。"))
        .daysAgo(
            1,
            "07:15",
            on ->
                on.offers(
                    SELLER, partOf("USD 35.00"), "单只大盘的价格约 22 美元，我们按 35 美元补偿，其余餐具您留用，您看可以吗？"));
  }

  private static DemoStory settled() {
    return DemoStory.about("RD-1629")
        .daysAgo(
            8,
            "04:02",
            on ->
                on.opens(ProblemType.LATE_DELIVERY, FULL, "订单里写明是给孩子过生日用的气球，结果比预计晚了十多天才送来，生日早就过了。"))
        .daysAgo(
            7,
            "05:30",
            on -> on.offers(SELLER, partOf("USD 15.00"), "发货晚是我们的责任，气球您留着用，退您 15 美元，并向小寿星道歉。"))
        .daysAgo(7, "12:10", on -> on.acceptsOffer(BUYER));
  }

  private static DemoStory sellerOverdue() {
    return DemoStory.about("RD-1333")
        .daysAgo(
            5,
            "06:18",
            on -> on.opens(ProblemType.NOT_RECEIVED, FULL, "降噪耳机早就过了预计送达日，物流两周没有更新，一直没有收到。"))
        .daysAgo(4, "10:00", on -> on.writes(BUYER, "请问包裹现在在哪里？能否提供一下运单号？"));
  }

  private static DemoStory claimed() {
    return DemoStory.about("RD-1259")
        .daysAgo(
            6,
            "08:30",
            on ->
                on.opens(
                    ProblemType.NOT_RECEIVED,
                    FULL,
                    "The moka pot was due almost two weeks ago and has never arrived. The tracking page has said"
                        + " \"in transit\" ever since it left the country."))
        .daysAgo(
            5,
            "02:05",
            on ->
                on.writes(
                    SELLER,
                    "Dear customer, the parcel was delayed at customs. Please wait another ten days,"
                        + " it will arrive. 谢谢理解！"))
        .daysAgo(
            5,
            "18:22",
            on ->
                on.writes(
                    BUYER,
                    "You said the same when I wrote to your shop last week. I would like my"
                        + " money back now."))
        .daysAgo(
            1,
            "09:12",
            on ->
                on.filesClaim(
                    FULL,
                    "Ordered for my mother's birthday, still not here, and the seller only asks me to"
                        + " wait. I ask for a full refund."));
  }

  private static DemoStory inReview() {
    return DemoStory.about("RD-1888")
        .daysAgo(
            7,
            "11:40",
            on ->
                on.opens(
                    ProblemType.DAMAGED,
                    ON_RETURN,
                    "The air purifier arrived in a crushed box. The housing is cracked at the back and"
                        + " the fan scrapes when it runs."))
        .daysAgo(
            7,
            "11:46",
            on ->
                on.shows(
                    BUYER,
                    EvidenceKind.PHOTO_OF_PARCEL,
                    CRUSHED_PARCEL,
                    "parcel-on-my-doorstep.jpg",
                    "As the courier left it"))
        .daysAgo(5, "09:20", on -> on.declinesOffer(SELLER))
        .daysAgo(
            5,
            "09:24",
            on ->
                on.writes(
                    SELLER,
                    "The unit left us tested and double-boxed, so we cannot take it back at our cost."
                        + " Please ask the carrier."))
        .daysAgo(
            3,
            "10:15",
            on ->
                on.filesClaim(
                    FULL,
                    "I have no contract with the carrier, the seller has. A cracked purifier is of no"
                        + " use to me."))
        .daysAgo(
            1,
            "01:40",
            on ->
                on.shows(
                    SELLER,
                    EvidenceKind.PACKING,
                    PARCEL,
                    "outbound-dock-3.jpg",
                    "Taken on the dock when the carrier collected it"))
        .daysAgo(
            1,
            "01:44",
            on ->
                on.contests(
                    "The parcel was in perfect condition when it was collected, see our photo. If it"
                        + " was crushed, that happened with the carrier."));
  }

  private static DemoStory evidenceAwaited() {
    return DemoStory.about("RD-2073")
        .daysAgo(
            8,
            "03:33",
            on -> on.opens(ProblemType.COUNTERFEIT, FULL, "手表背透的机芯和官网图片不一致，序列号在品牌官网查不到，怀疑不是正品。"))
        .daysAgo(7, "02:50", on -> on.writes(SELLER, "本店所有手表均为正品，官网数据更新有延迟，请您放心佩戴。"))
        .daysAgo(4, "12:05", on -> on.filesClaim(FULL, "卖家只说是正品，却拿不出任何凭证。5680 元不是小数目，请平台核实并全额退款。"))
        .daysAgo(1, "01:15", on -> on.contests("我们是授权经销商，商品渠道正规，不同意仅凭序列号判定。"))
        .daysAgo(
            1,
            "07:30",
            on ->
                on.reviews(
                    CASE_WORKER2,
                    asks(
                        SELLER,
                        Set.of(EvidenceKind.INVOICE, EvidenceKind.AUTHORISATION),
                        "请提供这只手表的进货发票，以及品牌方出具的销售授权书。")));
  }

  private static DemoStory evidenceArrived() {
    return DemoStory.about("RD-1703")
        .daysAgo(
            9,
            "04:44",
            on ->
                on.opens(ProblemType.INCOMPLETE, partOf("EUR 60.00"), "两把花园椅少了一整包螺丝和四个脚垫，椅子装不起来。"))
        .daysAgo(
            8,
            "10:28",
            on ->
                on.writes(
                    SELLER,
                    "All chairs are packed by machine and the screws are part of the sealed inner box."
                        + " Nothing can be missing."))
        .daysAgo(8, "13:02", on -> on.writes(BUYER, "内盒就是空的，没有封条。可以补寄一包螺丝吗？"))
        .daysAgo(
            3,
            "03:10",
            on -> on.filesClaim(partOf("EUR 60.00"), "卖家不承认少件，也不肯补寄。要求退还 60 欧元，我自己去买配件。"))
        .daysAgo(
            1,
            "00:40",
            on ->
                on.contests(
                    "Our packing line weighs every box; a box without screws would have been rejected."))
        .daysAgo(
            1,
            "03:25",
            on ->
                on.reviews(
                    CASE_WORKER,
                    asks(
                        BUYER,
                        Set.of(EvidenceKind.UNBOXING, EvidenceKind.PHOTO_OF_LABEL),
                        "请上传开箱时的照片，并拍下外箱面单，以便核对重量。")))
        .daysAgo(
            1,
            "14:05",
            on -> on.shows(BUYER, EvidenceKind.UNBOXING, OPEN_BOX, "开箱照片.jpg", "箱子里只有椅面和椅腿"))
        .daysAgo(1, "14:40", on -> on.takesReview(CASE_WORKER));
  }

  private static DemoStory grantedInPart() {
    return DemoStory.about("RD-2221")
        .daysAgo(
            18,
            "05:12",
            on -> on.opens(ProblemType.DAMAGED, ON_RETURN, "高压锅的锅身侧面有一处明显凹陷，锅盖要用力才能合上。外箱当时就已经破了。"))
        .daysAgo(
            18,
            "05:19",
            on -> on.shows(BUYER, EvidenceKind.PHOTO_OF_PARCEL, CRUSHED_PARCEL, "外箱.jpg", "签收时的外箱"))
        .daysAgo(17, "03:00", on -> on.declinesOffer(SELLER))
        .daysAgo(17, "03:06", on -> on.writes(SELLER, "亲，凹陷不影响使用，退货运费太高了，我们不接受退货。"))
        .daysAgo(15, "06:45", on -> on.filesClaim(FULL, "锅盖合不严，高压锅有安全隐患，要求全额退款。"))
        .daysAgo(13, "02:20", on -> on.contests("出厂前每口锅都做过气密测试，凹陷只在外侧，我们愿意退一小部分。"))
        .daysAgo(
            12,
            "06:10",
            on ->
                on.reviews(
                    CASE_WORKER,
                    decides(
                        Outcome.GRANTED_PARTIAL,
                        "BRL 80.00",
                        Payer.CARRIER,
                        "外箱在运输途中受损，照片清楚可见；锅具仍可使用，但价值降低。退还 80 雷亚尔，由承运商承担，不计入卖家缺陷。",
                        "The photos show that the box was damaged on the way; the pans can still be used"
                            + " but are worth less. 80 reais go back, at the carrier's cost, and it does"
                            + " not count against the seller.")));
  }

  private static DemoStory grantedOnReturn() {
    return DemoStory.about("RD-1999")
        .daysAgo(
            5,
            "12:30",
            on ->
                on.opens(
                    ProblemType.WRONG_ITEM,
                    ON_RETURN,
                    "I ordered the winter coat in size L and received an M in another colour. The label"
                        + " on the bag says L, the coat does not."))
        .daysAgo(4, "02:14", on -> on.declinesOffer(SELLER))
        .daysAgo(
            4,
            "02:16",
            on ->
                on.writes(
                    SELLER,
                    "Dear friend, size M of this brand is like L of others, please try it on first."))
        .daysAgo(
            4,
            "17:50",
            on ->
                on.filesClaim(
                    ON_RETURN,
                    "It is the wrong size and the wrong colour. I am happy to send it back, unworn."))
        .daysAgo(3, "03:35", on -> on.contests("The warehouse scanned an L. 仓库扫描记录显示为 L 码。"))
        .daysAgo(
            3,
            "09:00",
            on ->
                on.reviews(
                    CASE_WORKER2,
                    decides(
                        Outcome.GRANTED_ON_RETURN,
                        null,
                        Payer.SELLER,
                        "面单扫描不能说明包裹里是什么。买家由卖家承担运费退回大衣，并获全额退款。",
                        "A scan of the bag says nothing about what is in it. The buyer returns the coat"
                            + " at the seller's cost and is refunded in full.")))
        .daysAgo(
            2,
            "04:10",
            on ->
                on.providesLabel(
                    "DHL",
                    "JD0146000071905532",
                    "Please drop the parcel at any DHL counter; the label is paid."));
  }

  private static DemoStory approvalAwaited() {
    return DemoStory.about("RD-1296")
        .daysAgo(
            8,
            "13:15",
            on ->
                on.opens(
                    ProblemType.NOT_RECEIVED,
                    FULL,
                    "The camera body was shipped three weeks ago and never arrived. The carrier told me on"
                        + " the phone that the parcel is lost."))
        .daysAgo(
            7,
            "08:20",
            on ->
                on.writes(
                    SELLER,
                    "We have opened an inquiry with the carrier. Until it is finished we cannot refund"
                        + " an amount like this."))
        .daysAgo(
            4,
            "15:40",
            on ->
                on.filesClaim(
                    FULL,
                    "It has been a month. The inquiry is between the seller and the carrier."))
        .daysAgo(
            1,
            "01:30",
            on ->
                on.contests(
                    "The parcel was handed over on time and insured. The carrier's answer is due next"
                        + " week."))
        .daysAgo(
            1,
            "09:50",
            on ->
                on.reviews(
                    CASE_WORKER,
                    decides(
                        Outcome.GRANTED_FULL,
                        null,
                        Payer.CARRIER,
                        "发货四周后仍没有妥投扫描，也没有签收。买家获得退款；卖家已按时发货，因此由承运商承担。",
                        "No delivery scan and no signature four weeks after shipment. The buyer is"
                            + " refunded; the seller shipped on time, so the carrier bears it.")));
  }

  private static DemoStory appealed() {
    return DemoStory.about("RD-1851")
        .daysAgo(
            13,
            "09:05",
            on ->
                on.opens(
                    ProblemType.DAMAGED,
                    ON_RETURN,
                    "The rear derailleur of the mountain bike is bent and two spokes are broken. It"
                        + " cannot be ridden."))
        .daysAgo(12, "03:18", on -> on.declinesOffer(SELLER))
        .daysAgo(
            12,
            "03:21",
            on ->
                on.writes(
                    SELLER,
                    "Such damage comes from riding. You had the bike for a day before you wrote to us."))
        .daysAgo(
            10,
            "16:30",
            on -> on.filesClaim(FULL, "I never rode it. It came out of the box like this."))
        .daysAgo(
            8, "02:45", on -> on.contests("The bike was assembled and checked before packing."))
        .daysAgo(
            7,
            "08:15",
            on ->
                on.reviews(
                    CASE_WORKER2,
                    decides(
                        Outcome.DENIED,
                        null,
                        null,
                        "卷宗中没有任何内容表明自行车送达时已经损坏。",
                        "Nothing in the case file shows that the bike was damaged when it arrived.")))
        .daysAgo(
            1,
            "10:20",
            on ->
                on.shows(
                    BUYER,
                    EvidenceKind.PHOTO_OF_PARCEL,
                    CRUSHED_PARCEL,
                    "bike-box-crushed-corner.jpg",
                    "The corner where the rear wheel was"))
        .daysAgo(
            1,
            "10:32",
            on ->
                on.appeals(
                    BUYER,
                    Set.of(AppealPart.REFUND, AppealPart.DEFECT),
                    "My neighbour had taken this photo when she signed for the box. The corner at the"
                        + " rear wheel is crushed: that is where the damage comes from."));
  }

  private static DemoStory ineligible() {
    return DemoStory.about("RD-2369")
        .daysAgo(
            6,
            "10:10",
            on ->
                on.opens(
                    ProblemType.NOT_RECEIVED,
                    FULL,
                    "I only now noticed that the board game I ordered almost five months ago never came."))
        .daysAgo(
            5,
            "03:40",
            on ->
                on.writes(
                    SELLER,
                    "We are sorry, but after so many months the carrier gives no information any more."))
        .daysAgo(
            3,
            "18:05",
            on -> on.filesClaim(FULL, "It never arrived, whatever the date. Please refund it."));
  }

  private static DemoStory withdrawn() {
    return DemoStory.about("RD-1185")
        .daysAgo(
            13,
            "07:25",
            on -> on.opens(ProblemType.NOT_RECEIVED, FULL, "蓝牙音箱过了预计送达日还没有收到，物流停在派送中。"))
        .daysAgo(12, "02:30", on -> on.writes(SELLER, "亲，已联系快递核实，派件员说放在门卫处了，麻烦您去看一下。"))
        .daysAgo(11, "11:15", on -> on.withdraws("在门卫处找到了，音箱完好，谢谢。"));
  }

  private static DemoStory lapsed() {
    return DemoStory.about("RD-2332")
        .daysAgo(
            46,
            "08:08",
            on ->
                on.opens(
                    ProblemType.NOT_AS_DESCRIBED,
                    partOf("EUR 50.00"),
                    "帐篷页面写的是防水 3000 毫米，下了一场小雨就渗水。"))
        .daysAgo(
            45,
            "09:30",
            on ->
                on.writes(
                    SELLER,
                    "Sorry to hear that. The seams have to be sealed before the first use; a tube is in"
                        + " the bag. Did you seal them?"))
        .daysAgo(44, "12:12", on -> on.writes(BUYER, "没有看到这个说明，我周末试一下再告诉您。"));
  }

  private static DemoStory sellerSilent() {
    return DemoStory.about("RD-1222")
        .daysAgo(
            12,
            "03:50",
            on -> on.opens(ProblemType.NOT_RECEIVED, FULL, "孩子的绘本套装一直没有收到，给店铺留言也没有人回复。"))
        .daysAgo(8, "04:26", on -> on.filesClaim(FULL, "卖家一直不回复，书也没有到，申请全额退款。"));
  }

  private static RemedyRequest partOf(String amount) {
    return RemedyRequest.of(RemedyType.PARTIAL_REFUND, Money.parse(amount));
  }

  static ReviewDraft asks(Party party, Set<EvidenceKind> kinds, String question) {
    return new ReviewDraft.AskForEvidence(party, kinds, question, Duration.ZERO);
  }

  private static ReviewDraft.Decide decides(
      Outcome outcome,
      @Nullable String refund,
      @Nullable Payer payer,
      String chinese,
      String english) {
    return decides(outcome, refund, payer, false, new BothLanguages(chinese, english));
  }

  /** Whatever the policy proposes: what both sides read says why. */
  static ReviewDraft.Decide decides(
      Outcome outcome,
      @Nullable String refund,
      @Nullable Payer payer,
      boolean countsAsDefect,
      BothLanguages text) {
    return new ReviewDraft.Decide(
        outcome,
        refund == null ? null : Money.parse(refund),
        payer,
        countsAsDefect,
        Basis.NOTHING,
        text,
        text.english());
  }
}
