package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Resolution;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How disputes come to a result: among the parties, by the policy, by a person. */
@Component
@Order(5)
class ResolutionTile implements FigureTile {

  private final Figures figures;

  ResolutionTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "resolution";
  }

  @Override
  public Tile show(TileSheet sheet) {
    Map<Resolution, Long> now = counts(sheet.selection());
    Map<Resolution, Long> before = counts(sheet.selection().before());
    sheet.share(
        "figures.resolution.settled",
        now.getOrDefault(Resolution.SETTLED_BEFORE_CLAIM, 0L),
        all(now),
        before.getOrDefault(Resolution.SETTLED_BEFORE_CLAIM, 0L),
        all(before),
        sheet.disputes(Tally.RESOLVED, Resolution.SETTLED_BEFORE_CLAIM.name()));
    sheet.share(
        "figures.resolution.automatic",
        now.getOrDefault(Resolution.DECIDED_BY_POLICY, 0L),
        decided(now),
        before.getOrDefault(Resolution.DECIDED_BY_POLICY, 0L),
        decided(before),
        sheet.disputes(Tally.RESOLVED, Resolution.DECIDED_BY_POLICY.name()));
    List<Tile.Row> rows = new ArrayList<>();
    now.forEach(
        (resolution, count) ->
            rows.add(
                new Tile.Row(
                    sheet.t().write(resolution),
                    List.of(
                        sheet.shareCell(
                            count, all(now), sheet.disputes(Tally.RESOLVED, resolution.name()))))));
    sheet.table("figures.resolution.ways", List.of("figures.disputes"), rows);
    return sheet.tile();
  }

  private Map<Resolution, Long> counts(Selection selection) {
    Map<Resolution, Long> counts = new EnumMap<>(Resolution.class);
    for (Total total : figures.totals(Tally.RESOLVED, selection)) {
      counts.merge(Resolution.valueOf(total.detail()), total.count(), Long::sum);
    }
    return counts;
  }

  private static long all(Map<Resolution, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long decided(Map<Resolution, Long> counts) {
    return counts.entrySet().stream()
        .filter(it -> it.getKey().isDecision())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
