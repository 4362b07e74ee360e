package dev.redress.demo;

import dev.redress.guarantee.Languages;
import dev.redress.identity.RegisterAccount;
import dev.redress.identity.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The accounts of the default profile. Each has its name as its password. */
enum DemoAccount {
  BUYER("buyer", "李娜", Languages.CHINESE, Role.BUYER),
  BUYER2("buyer2", "Emma Clarke", Languages.ENGLISH, Role.BUYER),
  SELLER("seller", "晴川数码专营店", Languages.CHINESE, Role.SELLER),
  SELLER2("seller2", "Northwind Outdoor", Languages.ENGLISH, Role.SELLER),
  CASE_WORKER("case-worker", "陈静", Languages.CHINESE, Role.CASE_WORKER),
  CASE_WORKER2("case-worker2", "Daniel Reed", Languages.ENGLISH, Role.CASE_WORKER),
  SENIOR_REVIEWER("senior-reviewer", "王磊", Languages.CHINESE, Role.SENIOR_REVIEWER),
  SENIOR_REVIEWER2("senior-reviewer2", "Priya Nair", Languages.ENGLISH, Role.SENIOR_REVIEWER),
  SENIOR_REVIEWER3("senior-reviewer3", "刘洋", Languages.CHINESE, Role.SENIOR_REVIEWER),
  MANAGER("manager", "Sophie Martin", Languages.ENGLISH, Role.MANAGER),
  MANAGER2("manager2", "赵敏", Languages.CHINESE, Role.MANAGER),
  ADMIN("admin", "Administrator", Languages.ENGLISH, Role.ADMIN),
  MARKETPLACE("marketplace", "Marketplace systems", Languages.ENGLISH, Role.MARKETPLACE),
  MONITORING("monitoring", "Monitoring", Languages.ENGLISH, Role.MONITORING);

  private final String account;
  private final String displayName;
  private final Locale language;
  private final Role role;

  DemoAccount(String account, String displayName, Locale language, Role role) {
    this.account = account;
    this.displayName = displayName;
    this.language = language;
    this.role = role;
  }

  String account() {
    return account;
  }

  String password() {
    return account;
  }

  Set<Role> roles() {
    return EnumSet.of(role);
  }

  RegisterAccount registration() {
    return new RegisterAccount(
        account, displayName, account + "@redress.example", language, password(), roles());
  }
}
