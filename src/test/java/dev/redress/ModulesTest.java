package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules know each other only as each {@code package-info.java} says. */
class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(RedressApplication.class);

  /** Where people and programs come in; {@code oversight} is theirs too. */
  private static final Set<String> FACES = Set.of("portal", "casework", "oversight", "api", "demo");

  /** What each stage knows of the other stages. The claim stands on the negotiation beneath it. */
  private static final Map<String, Set<String>> STAGES =
      Map.of(
          "negotiation", Set.of(),
          "claims", Set.of("negotiation"),
          "reviews", Set.of(),
          "appeals", Set.of());

  @Test
  void modules_know_only_whom_they_may_and_only_their_faces_and_never_in_a_circle() {
    MODULES.verify();
  }

  @Test
  void every_module_says_whom_it_may_know() {
    assertThat(MODULES.stream())
        .isNotEmpty()
        .allSatisfy(
            module ->
                assertThat(allowed(module))
                    .as("allowedDependencies of %s", name(module))
                    .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN));
  }

  @Test
  void nothing_depends_on_a_face() {
    assertThat(MODULES.stream().map(ModulesTest::name)).contains("portal", "casework", "api");
    assertThat(MODULES.stream())
        .allSatisfy(
            module ->
                assertThat(known(module)).as(name(module)).doesNotContainAnyElementsOf(FACES));
  }

  @Test
  void a_stage_does_not_know_the_other_stages() {
    STAGES.forEach(
        (stage, others) -> {
          Set<String> known = known(MODULES.getModuleByName(stage).orElseThrow());
          known.retainAll(STAGES.keySet());
          assertThat(known).as(stage).isEqualTo(others);
        });
  }

  @Test
  void only_whoever_speaks_of_disputes_knows_them() {
    for (String foundation : Set.of("guarantee", "orders", "policy", "identity", "engine")) {
      assertThat(known(MODULES.getModuleByName(foundation).orElseThrow()))
          .as(foundation)
          .doesNotContain("disputes");
    }
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static Set<String> known(ApplicationModule module) {
    return module
        .getDirectDependencies(MODULES)
        .uniqueModules()
        .map(ModulesTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> allowed(ApplicationModule module) {
    return module
        .getBasePackage()
        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
        .map(declared -> Arrays.stream(declared.allowedDependencies()))
        .orElseThrow(() -> new AssertionError(name(module) + " has no @ApplicationModule"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
