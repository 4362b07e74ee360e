package dev.redress.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes to the database; costs nothing while it is off. */
public final class StatementCounter extends DelegatingDataSource {

  final AtomicLong statements = new AtomicLong();
  final AtomicLong commits = new AtomicLong();
  private volatile boolean on;

  public StatementCounter(DataSource target) {
    super(target);
  }

  public void start() {
    statements.set(0);
    commits.set(0);
    on = true;
  }

  public void stop() {
    on = false;
  }

  /** How many were executed since the start. */
  public long statements() {
    return statements.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return on ? counted(connection) : connection;
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, answer) -> {
          if (method.getName().equals("commit")) {
            commits.incrementAndGet();
          }
          if (answer instanceof PreparedStatement statement) {
            return counted(PreparedStatement.class, statement);
          }
          return answer instanceof Statement statement
              ? counted(Statement.class, statement)
              : answer;
        });
  }

  private <S extends Statement> S counted(Class<S> type, S statement) {
    return proxy(
        type,
        statement,
        (method, answer) -> {
          if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
          }
          return answer;
        });
  }

  private interface After {
    Object answered(Method method, Object answer);
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return after.answered(method, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
