package dev.redress.oversight;

import static java.util.stream.Collectors.toMap;

import dev.redress.figures.Figures;
import dev.redress.figures.Parity;
import dev.redress.figures.Period;
import dev.redress.figures.Proportion;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import dev.redress.guarantee.Marketplace;
import dev.redress.identity.Accounts;
import dev.redress.orders.Orders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which sellers' orders end with a defect, and whose share of them moved most. */
@Component
@Order(23)
class SellerTile implements FigureTile {

  private static final int SHOWN = 10;

  /** Those with the most defects; whoever has few of them has moved little. */
  private static final int LOOKED_AT = 200;

  /** Among fewer orders one defect more or less is a leap. */
  private static final int ENOUGH_ORDERS = 20;

  private static final double ERROR = 0.05;

  private static final List<String> RATES =
      List.of("figures.sellers.orders", "figures.sellers.defects", "figures.sellers.rate");
  private static final List<String> MOVES =
      List.of(
          "figures.sellers.before",
          "figures.sellers.rate",
          "figures.sellers.moved",
          "figures.sellers.chance");

  private final Figures figures;
  private final Orders orders;
  private final Accounts accounts;
  private final Marketplace marketplace;

  SellerTile(Figures figures, Orders orders, Accounts accounts, Marketplace marketplace) {
    this.figures = figures;
    this.orders = orders;
    this.accounts = accounts;
    this.marketplace = marketplace;
  }

  /** A seller's rate in the period and in the one before. */
  private record Seller(String account, Proportion before, Proportion now) {

    double moved() {
      return now.value() - before.value();
    }

    boolean canMove() {
      return before.whole() >= ENOUGH_ORDERS && now.whole() >= ENOUGH_ORDERS && moved() != 0;
    }

    double chance() {
      return Parity.exactly(before, now);
    }
  }

  @Override
  public String name() {
    return "sellers";
  }

  @Override
  public Tile show(TileSheet sheet) {
    List<Seller> sellers = sellers(sheet.selection());
    Map<String, String> names =
        accounts.displayNames(sellers.stream().map(Seller::account).toList());
    sheet.table(
        "figures.sellers.highest",
        RATES,
        sellers.stream()
            .filter(seller -> seller.now().part() > 0)
            .sorted(Comparator.comparingDouble((Seller seller) -> seller.now().low()).reversed())
            .limit(SHOWN)
            .map(seller -> highest(sheet, seller, names))
            .toList());
    sheet.table(
        "figures.sellers.movers",
        MOVES,
        sellers.stream()
            .filter(Seller::canMove)
            .sorted(
                Comparator.comparingDouble((Seller seller) -> Math.abs(seller.moved())).reversed())
            .limit(SHOWN)
            .map(seller -> mover(sheet, seller, names))
            .toList());
    return sheet.tile();
  }

  private List<Seller> sellers(Selection selection) {
    Map<String, Long> now = defects(selection);
    Map<String, Long> before = defects(selection.before());
    Set<String> accounts = new TreeSet<>(now.keySet());
    accounts.addAll(before.keySet());
    Map<String, Integer> ordersNow = placed(accounts, selection.period());
    Map<String, Integer> ordersBefore = placed(accounts, selection.before().period());
    List<Seller> sellers = new ArrayList<>();
    for (String account : accounts) {
      sellers.add(
          new Seller(
              account,
              share(before.getOrDefault(account, 0L), ordersBefore.getOrDefault(account, 0)),
              share(now.getOrDefault(account, 0L), ordersNow.getOrDefault(account, 0))));
    }
    return sellers;
  }

  /** Two disputes about one order are one defect more than there are orders. */
  private static Proportion share(long defects, int orders) {
    return new Proportion(Math.min(defects, orders), orders);
  }

  private Map<String, Long> defects(Selection selection) {
    return figures.totals(Tally.SELLER_DEFECT, selection).stream()
        .filter(total -> total.count() > 0 && !total.detail().isEmpty())
        .sorted(Comparator.comparingLong(Total::count).reversed())
        .limit(LOOKED_AT)
        .collect(toMap(Total::detail, Total::count, (one, same) -> one, LinkedHashMap::new));
  }

  private Map<String, Integer> placed(Set<String> accounts, Period period) {
    return orders.countPlacedWith(
        accounts,
        period.from().atStartOfDay(marketplace.zone()).toInstant(),
        period.to().plusDays(1).atStartOfDay(marketplace.zone()).toInstant());
  }

  private static Tile.Row highest(TileSheet sheet, Seller seller, Map<String, String> names) {
    return new Tile.Row(
        names.getOrDefault(seller.account(), seller.account()),
        List.of(
            sheet.cell(seller.now().whole(), 0, ""),
            sheet.cell(
                seller.now().part(), 0, sheet.disputes(Tally.SELLER_DEFECT, seller.account())),
            sheet.rate(seller.now())));
  }

  private static Tile.Row mover(TileSheet sheet, Seller seller, Map<String, String> names) {
    return new Tile.Row(
        names.getOrDefault(seller.account(), seller.account()),
        List.of(
            sheet.rate(seller.before()),
            sheet.rate(seller.now()),
            sheet.words(sheet.points(seller.moved()), Double.toString(seller.moved())),
            sheet.words(
                sheet
                    .t()
                    .say(
                        seller.chance() < ERROR
                            ? "figures.sellers.beyond"
                            : "figures.sellers.within"),
                Double.toString(seller.chance()))));
  }
}
