package dev.redress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Refusal;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.data.annotation.Id;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the compiler and Spring Modulith do not hold the code to. Exceptions from a rule are listed
 * with their reason; one that nobody needs any more fails as well.
 */
@AnalyzeClasses(packages = "dev.redress", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Classes on packages that Camunda does not call its interface; a new one needs a reason. */
  private static final Set<String> ON_ENGINE_INTERNALS =
      Set.of(
          // Plugins, the job executor and the sign-in filter are configured by these types only.
          "dev.redress.engine.EngineConfiguration",
          // The engine's commands can be carried out again through this type only.
          "dev.redress.engine.CollisionRetry",
          // The engine asks for its grants through this type only.
          "dev.redress.engine.GrantsToCaseWorkers",
          // Camunda's web applications ask who is signed in through this type only.
          "dev.redress.engine.SignedInStaff",
          // The engine's clock has no other handle.
          "dev.redress.engine.AdjustableClock",
          // Moved time must find the job executor awake; in the default profile only.
          "dev.redress.engine.TimeMachine",
          // The engine's own interface hands out who is signed in as a type from there.
          "dev.redress.engine.ActingStaff",
          // The engine tells of an incident within its transaction through these types only.
          "dev.redress.disputes.process.IncidentAlarm",
          // A decision engine beside the process engine is configured by these types only.
          "dev.redress.policy.PolicyTables",
          "dev.redress.policy.PreparedFeel");

  private static final Set<String> THE_CLOCK =
      Set.of("dev.redress.engine.ClockConfiguration", "dev.redress.engine.AdjustableClock");

  /** Where the engine, the model's expressions, a mail or a film's header want the old type. */
  private static final Set<String> WITH_OLD_DATES =
      Set.of(
          "dev.redress.policy.Deadlines",
          "dev.redress.disputes.process.TimerMover",
          "dev.redress.engine.TimeMachine",
          "dev.redress.engine.OpenTasks",
          "dev.redress.engine.StuckSteps",
          "dev.redress.engine.ElementPasses",
          "dev.redress.notification.NoticeMail",
          "dev.redress.oversight.EngineTrail",
          "dev.redress.oversight.ReviewHistory",
          "dev.redress.oversight.StandingTimers",
          "dev.redress.oversight.WalkedPath",
          "dev.redress.evidence.MailReader",
          "dev.redress.evidence.MediaMetadata");

  /** Services with so few rows that they keep them themselves. */
  private static final Set<String> THEIR_OWN_ROWS =
      Set.of(
          "dev.redress.disputes.PartyHistories",
          "dev.redress.identity.Accounts",
          "dev.redress.policy.Policies");

  // The process engine

  @ArchTest
  static final ArchRule only_the_edge_of_the_process_knows_camunda =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.redress.engine",
              "dev.redress.*.process",
              "dev.redress.oversight",
              "dev.redress.policy")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule the_policy_knows_the_decision_engine_only =
      noClasses()
          .that()
          .resideInAPackage("dev.redress.policy")
          .should()
          .dependOnClassesThat(
              on(
                  "org\\.camunda\\.bpm\\.(?!dmn\\.|model\\.dmn\\.|model\\.xml\\.|engine\\.variable\\.).*"));

  @ArchTest
  static void engine_internals_are_used_by_a_few_with_a_reason(JavaClasses house) {
    assertThat(outermost(house, uses(on("org\\.camunda\\..*\\.impl\\..*"))))
        .isEqualTo(new TreeSet<>(ON_ENGINE_INTERNALS));
  }

  @ArchTest
  static final ArchRule the_edge_of_the_process_keeps_no_state =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.redress.*.process")
          .should()
          .beFinal()
          .because("the engine calls one delegate from many threads");

  @ArchTest
  static final ArchRule packages_know_each_other_one_way =
      slices()
          .matching("dev.redress.(**)")
          .should()
          .beFreeOfCycles()
          .because("a module does not know its own edge to the process");

  // Names and shapes

  @ArchTest
  static final ArchRule a_name_says_what_a_thing_is =
      noClasses()
          .should()
          .haveNameMatching(
              "(.*[.$])?(\\w*(Utils?|Helpers?|Manager|Impl|Cmd|Dto|Service)"
                  + "|(Base|Common|Abstract)([A-Z]\\w*)?)");

  @ArchTest
  static final ArchRule a_refusal_is_named_by_what_is_wrong =
      classes()
          .that(are(refusals()))
          .should()
          .haveSimpleNameNotEndingWith("Exception")
          .andShould()
          .haveSimpleNameNotEndingWith("Refusal");

  @ArchTest
  static final ArchRule a_refusal_is_its_type_and_no_other =
      classes().that(are(refusals())).should().haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule a_module_shows_what_it_refuses =
      classes()
          .that(are(refusals()))
          .and()
          .resideOutsideOfPackages("dev.redress.api", "dev.redress.portal", "dev.redress.casework")
          .should()
          .bePublic()
          .because("its callers answer it; what a face refuses, it answers itself");

  @ArchTest
  static final ArchRule an_event_is_a_public_record =
      classes()
          .that()
          .implement(DisputeEvent.class)
          .should()
          .beRecords()
          .andShould()
          .bePublic()
          .andShould()
          .haveSimpleNameNotEndingWith("Event");

  @ArchTest
  static final ArchRule an_aggregate_is_its_modules_own =
      classes().that(are(aggregates())).should().bePackagePrivate();

  @ArchTest
  static final ArchRule rows_are_their_modules_own =
      classes().that(are(stores())).should().bePackagePrivate();

  @ArchTest
  static final ArchRule beans_are_made_by_their_constructors =
      NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  // Storage and transactions

  @ArchTest
  static void only_rows_know_result_sets(JavaClasses house) {
    SortedSet<String> others = outermost(house, uses(on("java\\.sql\\..*")));
    assertThat(others).isNotEmpty();
    others.removeAll(outermost(house, stores()));
    assertThat(others).isEqualTo(new TreeSet<>(THEIR_OWN_ROWS));
  }

  /** The demonstration's payment system is a system of its own, not a module's face. */
  @ArchTest
  static final ArchRule controllers_go_through_services =
      noClasses()
          .that(are(controllers()))
          .and()
          .resideOutsideOfPackage("dev.redress.demo")
          .should()
          .dependOnClassesThat(stores().or(aggregates()).or(assignableTo(JdbcClient.class)));

  @ArchTest
  static final ArchRule controllers_begin_no_transactions =
      noClasses().that(are(controllers())).should().beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule methods_of_controllers_begin_no_transactions =
      methods()
          .that()
          .areDeclaredInClassesThat(are(controllers()))
          .should()
          .notBeAnnotatedWith(Transactional.class);

  // Time

  @ArchTest
  static void only_the_clock_asks_the_machine_what_time_it_is(JavaClasses house) {
    assertThat(outermost(house, asksTheMachine())).isEqualTo(new TreeSet<>(THE_CLOCK));
  }

  @ArchTest
  static void old_dates_are_for_whoever_wants_them(JavaClasses house) {
    assertThat(outermost(house, uses(assignableTo(Date.class))))
        .isEqualTo(new TreeSet<>(WITH_OLD_DATES));
  }

  private static DescribedPredicate<JavaClass> refusals() {
    return assignableTo(Refusal.class).and(not(type(Refusal.class))).as("refusals");
  }

  private static DescribedPredicate<JavaClass> aggregates() {
    return describe(
        "aggregates",
        type -> type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Id.class)));
  }

  private static DescribedPredicate<JavaClass> stores() {
    return assignableTo(Repository.class)
        .or(metaAnnotatedWith(org.springframework.stereotype.Repository.class))
        .as("rows and repositories");
  }

  private static DescribedPredicate<JavaClass> controllers() {
    return metaAnnotatedWith(Controller.class).<JavaClass>forSubtype().as("controllers");
  }

  private static DescribedPredicate<JavaClass> on(String names) {
    Pattern pattern = Pattern.compile(names);
    return describe("types named " + names, type -> pattern.matcher(type.getName()).matches());
  }

  private static DescribedPredicate<JavaClass> uses(DescribedPredicate<JavaClass> types) {
    return describe(
        "use " + types.getDescription(),
        user ->
            user.getDirectDependenciesFromSelf().stream()
                .anyMatch(used -> types.test(used.getTargetClass())));
  }

  /** {@code Instant.now(clock)} and its like ask a clock, not the machine. */
  private static DescribedPredicate<JavaClass> asksTheMachine() {
    Predicate<JavaAccess<?>> asks =
        access -> {
          String called = access.getTarget().getFullName();
          return called.matches("java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)")
              || called.matches(Pattern.quote(Clock.class.getName()) + "\\.(system|tick[MS]).*")
              || called.matches(".*\\.systemUTC\\(\\)")
              || called.equals("java.lang.System.currentTimeMillis()")
              || called.equals("java.util.Date.<init>()");
        };
    return describe("ask the machine", type -> type.getAccessesFromSelf().stream().anyMatch(asks));
  }

  private static SortedSet<String> outermost(
      JavaClasses house, DescribedPredicate<? super JavaClass> which) {
    return house.stream()
        .filter(which)
        .map(type -> type.getName().replaceFirst("\\$.*", ""))
        .collect(toCollection(TreeSet::new));
  }
}
