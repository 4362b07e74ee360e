package dev.redress.orders;

import java.util.List;
import org.springframework.stereotype.Service;

/** The order lines that the marketplace has told us of. */
@Service
public class Orders {

  /**
   * @throws UnknownOrderLine where the marketplace has told us of no such line
   */
  public OrderLine line(OrderLineId id) {
    throw new UnknownOrderLine(id);
  }

  /** The newest first; at most {@code limit}, after the line {@code after} of an earlier page. */
  public List<OrderLine> boughtBy(String buyer, int limit) {
    return List.of();
  }
}
