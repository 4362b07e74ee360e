package dev.redress.demo;

import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import java.util.List;
import java.util.Locale;

/** What the people of the {@link DemoCrowd} are called, and what they write. */
final class DemoWords {

  private static final List<String> BUYERS =
      List.of("张伟", "Grace Miller", "王芳", "Liam Novak", "刘敏", "Sofia Costa", "陈杰", "Noah Weber");
  private static final List<String> SHOPS =
      List.of("云杉家居", "Harbour Goods", "小满数码", "Alder & Co.", "青禾服饰", "Lakeside Audio");
  private static final List<String> STAFF =
      List.of(
          "周宁", "Helen Brooks", "吴涛", "Marco Rossi", "郑雪", "Anna Lind", "孙浩", "Tom Okafor", "何悦");

  private DemoWords() {}

  static String buyer(int number) {
    return numbered(BUYERS, number);
  }

  static String seller(int number) {
    return numbered(SHOPS, number);
  }

  static String staff(int number) {
    return numbered(STAFF, number);
  }

  private static String numbered(List<String> names, int number) {
    int round = number / names.size();
    return names.get(number % names.size()) + (round == 0 ? "" : " " + (round + 1));
  }

  static String complaint(ProblemType problem, Locale reader) {
    return switch (problem) {
      case NOT_RECEIVED ->
          in(
              reader,
              "早就过了预计送达日，一直没有收到货。",
              "It should have been here days ago and has not arrived.");
      case DELIVERED_NOT_RECEIVED ->
          in(
              reader,
              "物流显示已签收，但我和家人都没有收到包裹。",
              "Tracking says delivered. Nobody here has seen a parcel.");
      case LATE_DELIVERY ->
          in(reader, "比约定的时间晚了好几天，已经用不上了。", "It came days late, and I no longer need it.");
      case EMPTY_BOX -> in(reader, "打开一看，箱子是空的。", "The box was empty.");
      case INCOMPLETE -> in(reader, "少了配件，联系不上客服。", "Parts are missing from the box.");
      case WRONG_ITEM ->
          in(reader, "发错货了，型号和颜色都不对。", "This is another model than the one I ordered.");
      case NOT_AS_DESCRIBED ->
          in(reader, "和页面描述差别很大，材质不一样。", "It is not what the listing describes: another material.");
      case DAMAGED -> in(reader, "收到时外壳已经裂了。", "It arrived with a crack across the front.");
      case DEFECTIVE -> in(reader, "用了两天就开不了机。", "It stopped working after two days.");
      case COUNTERFEIT -> in(reader, "做工粗糙，怀疑是仿冒品。", "The logo is misspelt; this is a copy.");
      default -> in(reader, "被多收了一笔费用，页面上没有写。", "I was charged more than the listing said.");
    };
  }

  static String askedBack(Locale writer) {
    return in(writer, "非常抱歉！请稍等，我们正在核实。", "Sorry about this. We are looking into it.");
  }

  static String insists(Locale writer) {
    return in(writer, "已经等了很久，请尽快处理。", "I have waited long enough, please settle this.");
  }

  static String found(Locale writer) {
    return in(writer, "问题解决了，谢谢。", "It has been sorted out, thank you.");
  }

  static String offer(Locale writer) {
    return in(writer, "我们愿意补偿一部分，商品您留用。", "We offer part of the price; please keep the item.");
  }

  static String counterOffer(Locale writer) {
    return in(writer, "这个金额太少了，至少退六成。", "That is too little. Make it sixty per cent.");
  }

  static String claim(Locale writer) {
    return in(writer, "协商没有结果，请平台介入。", "We could not agree. Please decide.");
  }

  static String contest(Locale writer) {
    return in(writer, "发货前检查过，商品没有问题。", "It was checked before it left us.");
  }

  static String question(Locale writer) {
    return in(writer, "请补充一张能看清问题的照片。", "Please add a photo that shows the problem clearly.");
  }

  static String asAsked(Locale writer) {
    return in(writer, "按要求补充。", "As asked.");
  }

  static String newPhoto(Locale writer) {
    return in(writer, "之前没有提交的照片。", "A photo that was not shown before.");
  }

  static String appeal(Locale writer) {
    return in(writer, "有新的照片，请重新审理。", "There is a new photo. Please look again.");
  }

  static BothLanguages decision(Outcome outcome) {
    return outcome == Outcome.DENIED
        ? new BothLanguages("现有证据不足以支持买家的主张。", "What was shown does not bear the claim out.")
        : new BothLanguages("买家的证据与订单事实相符。", "What the buyer shows fits the facts of the order.");
  }

  static BothLanguages upheld() {
    return new BothLanguages("新材料不改变原裁决。", "The new material changes nothing.");
  }

  static BothLanguages changed() {
    return new BothLanguages("新照片表明原裁决有误。", "The new photo shows that the decision was wrong.");
  }

  private static String in(Locale language, String chinese, String english) {
    return language.equals(Languages.CHINESE) ? chinese : english;
  }
}
