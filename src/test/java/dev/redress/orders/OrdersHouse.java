package dev.redress.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The orders module alone, with real transactions on a database of its own. */
final class OrdersHouse implements AutoCloseable {

  static final String OWN_REFUND = "ours";

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  OrdersHouse(DataSource database) {
    context.registerBean(DataSource.class, () -> database);
    context.register(Wiring.class);
    context.refresh();
  }

  Orders orders() {
    return context.getBean(Orders.class);
  }

  OrderImport imports() {
    return context.getBean(OrderImport.class);
  }

  DemoOrders demoOrders() {
    return context.getBean(DemoOrders.class);
  }

  ImportReport takes(OrderFile file) {
    try {
      return imports().run(file.stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the module told others, in order. */
  List<Object> published() {
    return context.getBean(Listener.class).heard;
  }

  @Override
  public void close() {
    context.close();
  }

  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({OrderLines.class, Orders.class, OrderImport.class, DemoOrders.class, Listener.class})
  static class Wiring {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
      return new JdbcTemplate(database);
    }

    /** What Redress has refunded itself bears this reference. */
    @Bean
    OwnRefunds ownRefunds() {
      return (line, reference) -> reference.equals(OWN_REFUND);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
      return new DataSourceTransactionManager(database);
    }
  }

  static class Listener {

    final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

    @EventListener({ChargebackReported.class, ChargebackEnded.class, ReturnArrived.class})
    void hear(Object event) {
      heard.add(event);
    }
  }
}
