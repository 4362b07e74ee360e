package dev.redress.identity;

import dev.redress.guarantee.Languages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. */
@Service
public class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
  private static final String SELECT =
      """
      select a.name, a.display_name, a.email, a.language, a.password_hash, a.enabled, r.role
      from account a left join account_role r on r.account = a.name
      """;

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final StaffDirectory staff;
  private final Clock clock;

  Accounts(JdbcClient jdbc, PasswordEncoder passwords, StaffDirectory staff, Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.staff = staff;
    this.clock = clock;
  }

  public Optional<Account> find(String name) {
    return credentials(name).map(Credentials::account);
  }

  /** Those of these accounts that there are, in one query. */
  public List<Account> find(Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    String each = String.join(", ", Collections.nCopies(names.size(), "?"));
    return select(SELECT + "where a.name in (" + each + ")", names.toArray()).stream()
        .map(Credentials::account)
        .toList();
  }

  /**
   * How people call these accounts, by account; an account that there is not is called by its name.
   */
  public Map<String, String> displayNames(Collection<String> names) {
    Map<String, String> called = new HashMap<>();
    names.forEach(name -> called.put(name, name));
    find(names).forEach(account -> called.put(account.name(), account.displayName()));
    return called;
  }

  /** All enabled accounts that have this role, by name. */
  public List<Account> withRole(Role role) {
    return select(
            SELECT
                + """
                where a.enabled = true
                  and a.name in (select account from account_role where role = ?)
                order by a.name
                """,
            role.name())
        .stream()
        .map(Credentials::account)
        .toList();
  }

  /**
   * @throws AccountNameTaken where there is one already
   * @throws MalformedAccountName where the process engine or an address could not bear the name
   */
  @Transactional
  public Account register(RegisterAccount command) {
    if (find(command.name()).isPresent()) {
      throw new AccountNameTaken(command.name());
    }
    Account account =
        new Account(
            command.name(),
            command.displayName(),
            command.email(),
            Languages.nearest(command.language()),
            command.roles(),
            true);
    letIn(account, command.password());
    return account;
  }

  /**
   * Lets somebody in, or changes an account that there is; its name never changes.
   *
   * @param by the roles of whoever says so: only administrators have to do with staff
   * @throws StaffByAdministrators where the account is, or would be, more than a buyer or seller
   * @throws PasswordMissing where the account is new and has none
   * @throws WeakPassword where it is easily guessed
   * @throws MalformedAccountName where the process engine or an address could not bear the name
   */
  @Transactional
  public Account keep(KeepAccount command, Set<Role> by) {
    Optional<Credentials> known = credentials(command.name());
    if (!by.contains(Role.ADMIN)
        && !(areParties(command.roles())
            && known.map(one -> areParties(one.account().roles())).orElse(true))) {
      throw new StaffByAdministrators();
    }
    String password = command.password();
    if (password != null) {
      WeakPassword.refuse(password, command.name());
    }
    Account account =
        new Account(
            command.name(),
            command.displayName(),
            command.email(),
            Languages.nearest(command.language()),
            command.roles(),
            command.enabled());
    if (known.isEmpty()) {
      if (password == null) {
        throw new PasswordMissing();
      }
      letIn(account, password);
      return account;
    }
    update(account);
    if (password != null) {
      jdbc.sql("update account set password_hash = ? where name = ?")
          .params(passwords.encode(password), account.name())
          .update();
    }
    if (account.isStaff() || known.get().account().isStaff()) {
      staff.keep(account);
    }
    return account;
  }

  private void letIn(Account account, String password) {
    if (!NAME.matcher(account.name()).matches()) {
      throw new MalformedAccountName(account.name());
    }
    insert(account, passwords.encode(password));
    if (account.isStaff()) {
      staff.keep(account);
    }
  }

  private static boolean areParties(Set<Role> roles) {
    return EnumSet.of(Role.BUYER, Role.SELLER).containsAll(roles);
  }

  private void update(Account account) {
    jdbc.sql(
            """
            update account set display_name = ?, email = ?, language = ?, enabled = ?
            where name = ?
            """)
        .params(
            account.displayName(),
            account.email(),
            account.language().toLanguageTag(),
            account.enabled(),
            account.name())
        .update();
    jdbc.sql("delete from account_role where account = ?").param(account.name()).update();
    insertRoles(account);
  }

  private void insertRoles(Account account) {
    for (Role role : account.roles()) {
      jdbc.sql("insert into account_role (account, role) values (?, ?)")
          .params(account.name(), role.name())
          .update();
    }
  }

  /** From now on pages and mails speak this language to the account. */
  public void setLanguage(String name, Locale language) {
    jdbc.sql("update account set language = ? where name = ?")
        .params(Languages.nearest(language).toLanguageTag(), name)
        .update();
  }

  /** Whether there is such an account and this is its password. */
  public boolean isPassword(String name, String password) {
    return credentials(name)
        .map(found -> passwords.matches(password, found.passwordHash()))
        .orElse(false);
  }

  /** An account with the hash of its password, for signing in. */
  Optional<Credentials> credentials(String name) {
    return select(SELECT + "where a.name = ?", name).stream().findFirst();
  }

  record Credentials(Account account, String passwordHash) {}

  private void insert(Account account, String passwordHash) {
    try {
      jdbc.sql(
              """
              insert into account
                (name, display_name, email, language, password_hash, enabled, registered_at)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              account.name(),
              account.displayName(),
              account.email(),
              account.language().toLanguageTag(),
              passwordHash,
              account.enabled(),
              clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException somebodyWasQuicker) {
      throw new AccountNameTaken(account.name());
    }
    insertRoles(account);
  }

  private List<Credentials> select(String sql, Object... parameters) {
    Map<String, Credentials> accounts = new LinkedHashMap<>();
    jdbc.sql(sql)
        .params(parameters)
        .query(
            // a statement, or it would be taken for an extractor of the whole result
            (ResultSet row) -> {
              accounts.merge(row.getString("name"), read(row), Accounts::joined);
            });
    return new ArrayList<>(accounts.values());
  }

  /** One account comes as a row a role. */
  private static Credentials joined(Credentials one, Credentials other) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(one.account().roles());
    roles.addAll(other.account().roles());
    Account account = one.account();
    return new Credentials(
        new Account(
            account.name(),
            account.displayName(),
            account.email(),
            account.language(),
            roles,
            account.enabled()),
        one.passwordHash());
  }

  private static Credentials read(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return new Credentials(
        new Account(
            row.getString("name"),
            row.getString("display_name"),
            row.getString("email"),
            Locale.forLanguageTag(row.getString("language")),
            role == null ? Set.of() : Set.of(Role.valueOf(role)),
            row.getBoolean("enabled")),
        row.getString("password_hash"));
  }
}
