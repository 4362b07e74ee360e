package dev.redress.demo;

import dev.redress.guarantee.Languages;
import dev.redress.guarantee.ProblemType;
import dev.redress.identity.RegisterAccount;
import dev.redress.identity.Role;
import dev.redress.orders.Destination;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineData;
import dev.redress.orders.OrderLineId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Many people and half a year of their disputes, for demonstrations and for pages that need a past
 * to look at. Made up from a fixed seed: the same people have the same disputes at each first
 * start, counted back from then. They come as disputes come: more by day than by night, more on
 * Mondays than on Sundays, and a little more each month.
 */
final class DemoCrowd {

  private static final long SEED = 20_26_11_26;
  private static final int DAYS = 182;

  private static final int BUYERS = 120;

  private static final int SELLERS = 30;
  private static final int CASE_WORKERS = 6;
  private static final int SENIOR_REVIEWERS = 3;

  /** By hour of UTC; the evenings of Asia and of Europe stand out. */
  private static final int[] BY_HOUR = {
    5, 6, 6, 5, 5, 4, 5, 6, 6, 6, 7, 8, 9, 9, 8, 6, 5, 5, 6, 6, 5, 4, 3, 3
  };

  /** From Monday on. */
  private static final int[] BY_WEEKDAY = {13, 11, 10, 10, 10, 8, 7};

  private static final int BUSIEST = 13;

  private static final List<Wares> WARES =
      List.of(
          new Wares("无线鼠标", "CNY", 129, "CN", "浙江"),
          new Wares("羽绒服 中长款", "CNY", 899, "CN", "北京"),
          new Wares("智能手环", "CNY", 269, "CN", "广东"),
          new Wares("空气炸锅 5 升", "CNY", 359, "CN", "上海"),
          new Wares("全画幅相机镜头", "CNY", 5280, "CN", "四川"),
          new Wares("Running shoes", "USD", 84, "US", "Oregon"),
          new Wares("Noise-cancelling headphones", "USD", 219, "US", "Texas"),
          new Wares("Graphics card", "USD", 649, "US", "New York"),
          new Wares("Standing lamp", "EUR", 74, "DE", "Bayern"),
          new Wares("Espresso machine", "EUR", 329, "FR", "Bretagne"),
          new Wares("Garden hose, 30 m", "EUR", 39, "ES", "Madrid"),
          new Wares("Jogo de panelas", "BRL", 289, "BR", "São Paulo"));

  private final Instant start;
  private final List<Member> members;

  /**
   * @param size how many disputes
   * @param now when the house opens: all happened before
   */
  DemoCrowd(int size, Instant now) {
    start = now;
    Random arrivals = new Random(SEED);
    List<Instant> opened =
        Stream.generate(() -> arrival(arrivals))
            .limit(size)
            .sorted(Comparator.naturalOrder())
            .toList();
    members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      members.add(member(i, opened.get(i)));
    }
  }

  /** One dispute: what was bought, and what came of it. */
  private record Member(OrderLineData line, DemoStory story) {}

  private record Wares(String title, String currency, int price, String country, String region) {}

  List<OrderLineData> orders() {
    return members.stream().map(Member::line).toList();
  }

  List<DemoStory> stories() {
    return members.stream().map(Member::story).toList();
  }

  /** Whoever takes part; the name is the password, as of all accounts of the demonstration. */
  static List<RegisterAccount> people() {
    List<RegisterAccount> people = new ArrayList<>();
    for (int i = 0; i < BUYERS; i++) {
      people.add(person(buyer(i), DemoWords.buyer(i), i, Role.BUYER));
    }
    for (int i = 0; i < SELLERS; i++) {
      people.add(person(seller(i), DemoWords.seller(i), i, Role.SELLER));
    }
    for (int i = 0; i < CASE_WORKERS; i++) {
      people.add(person(caseWorker(i), DemoWords.staff(i), i, Role.CASE_WORKER));
    }
    for (int i = 0; i < SENIOR_REVIEWERS; i++) {
      people.add(
          person(seniorReviewer(i), DemoWords.staff(CASE_WORKERS + i), i, Role.SENIOR_REVIEWER));
    }
    return people;
  }

  static List<String> caseWorkers() {
    return IntStream.range(0, CASE_WORKERS).mapToObj(DemoCrowd::caseWorker).toList();
  }

  static List<String> seniorReviewers() {
    return IntStream.range(0, SENIOR_REVIEWERS).mapToObj(DemoCrowd::seniorReviewer).toList();
  }

  private static RegisterAccount person(String account, String name, int number, Role role) {
    return new RegisterAccount(
        account, name, account + "@redress.example", language(number), account, EnumSet.of(role));
  }

  /** Every other one reads Chinese. */
  private static Locale language(int number) {
    return number % 2 == 0 ? Languages.CHINESE : Languages.ENGLISH;
  }

  private static String buyer(int number) {
    return "buyer-%03d".formatted(number + 1);
  }

  private static String seller(int number) {
    return "seller-%03d".formatted(number + 1);
  }

  private static String caseWorker(int number) {
    return "case-worker-%03d".formatted(number + 1);
  }

  private static String seniorReviewer(int number) {
    return "senior-reviewer-%03d".formatted(number + 1);
  }

  private Instant arrival(Random random) {
    while (true) {
      int daysAgo = 1 + random.nextInt(DAYS);
      LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate().minusDays(daysAgo);
      int weight = BY_WEEKDAY[day.getDayOfWeek().getValue() - 1];
      boolean growth = random.nextInt(2 * DAYS) >= daysAgo;
      if (growth && random.nextInt(BUSIEST) < weight) {
        return day.atStartOfDay(ZoneOffset.UTC)
            .plusHours(pick(BY_HOUR, random))
            .plusSeconds(random.nextInt(3600))
            .toInstant();
      }
    }
  }

  private static int pick(int[] weights, Random random) {
    int left = random.nextInt(IntStream.of(weights).sum());
    int chosen = 0;
    while (left >= weights[chosen]) {
      left -= weights[chosen++];
    }
    return chosen;
  }

  private Member member(int number, Instant opened) {
    Random random = new Random(SEED + 31L * (number + 1));
    int buyer = random.nextInt(BUYERS);
    // a few sellers have most of the trouble
    int seller = Math.min(random.nextInt(SELLERS), random.nextInt(SELLERS));
    ProblemType problem = DemoFate.anyProblem(random);
    OrderLineData line = line(number, buyer(buyer), seller(seller), problem, opened, random);
    DemoFate fate =
        new DemoFate(line, problem, language(buyer), language(seller), opened, start, random);
    return new Member(line, fate.told());
  }

  private static OrderLineData line(
      int number, String buyer, String seller, ProblemType problem, Instant opened, Random random) {
    Wares wares = WARES.get(random.nextInt(WARES.size()));
    CurrencyUnit currency = CurrencyUnit.of(wares.currency());
    Money price =
        Money.of(
            currency,
            BigDecimal.valueOf(wares.price() * (0.6 + random.nextDouble())),
            RoundingMode.HALF_UP);
    boolean neverArrived = problem == ProblemType.NOT_RECEIVED;
    boolean late = problem == ProblemType.LATE_DELIVERY;
    Instant due =
        opened
            .minus(neverArrived || late ? Duration.ofDays(6) : Duration.ofHours(20))
            .minus(days(8, random));
    Instant delivered =
        late
            ? due.plus(Duration.ofDays(3))
            : due.minus(Duration.ofHours(10)).minus(days(3, random));
    Instant ordered = due.minus(Duration.ofDays(9)).minus(days(8, random));
    Instant shipBy = ordered.plus(Duration.ofDays(3));
    boolean neverShipped = neverArrived && random.nextInt(6) == 0;
    return new OrderLineData(
        new OrderLineId("RC-%05d".formatted(number + 1), 1),
        buyer,
        seller,
        "SKU-C%03d".formatted(WARES.indexOf(wares)),
        wares.title(),
        OrderLine.Category.PHYSICAL,
        1,
        price,
        Money.of(currency, 6),
        Money.zero(currency),
        ordered,
        shipBy,
        neverShipped ? null : ordered.plus(Duration.ofHours(12)).plus(days(3, random)),
        due,
        neverArrived ? null : delivered,
        new Destination(wares.country(), wares.region()));
  }

  private static Duration days(int most, Random random) {
    return Duration.ofMinutes(random.nextInt(most * 24 * 60));
  }
}
