package dev.redress.identity;

import static dev.redress.identity.Role.ADMIN;
import static dev.redress.identity.Role.CASE_WORKER;
import static dev.redress.identity.Role.MANAGER;
import static dev.redress.identity.Role.MONITORING;
import static dev.redress.identity.Role.SENIOR_REVIEWER;
import static dev.redress.identity.Route.anyone;
import static dev.redress.identity.Route.anyoneReads;
import static dev.redress.identity.Route.nobody;
import static dev.redress.identity.Route.nobodyPosts;
import static dev.redress.identity.Route.roles;
import static dev.redress.identity.Route.signedIn;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Which addresses open to whom: the one place that says so. The first route that matches decides;
 * what no route names opens to nobody who is not signed in. Whether a dispute is the caller's own,
 * its services decide, and so do the methods of the REST face.
 */
@Component
class Routes {

  private static final Set<Role> REVIEWERS = EnumSet.of(CASE_WORKER, SENIOR_REVIEWER);
  private static final Set<Role> OF_DISPUTES = EnumSet.of(CASE_WORKER, SENIOR_REVIEWER, MANAGER);
  private static final Set<Role> TASKLIST = EnumSet.of(CASE_WORKER, SENIOR_REVIEWER, ADMIN);
  private static final Set<Role> COCKPIT = EnumSet.of(MANAGER, ADMIN);
  private static final Set<Role> STAFF = EnumSet.of(CASE_WORKER, SENIOR_REVIEWER, MANAGER, ADMIN);

  private static final String ENGINE = "/camunda/api/engine/engine/*";

  private final List<Route> all;

  Routes(Environment environment) {
    boolean demonstration = environment.acceptsProfiles(Profiles.of("default"));
    List<Route> routes = new ArrayList<>();

    // Before and without signing in
    routes.add(anyone("/login", "/language", "/error"));
    routes.add(anyoneReads("/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico"));
    routes.add(
        roles(
            EnumSet.of(MANAGER),
            "/api/policy/versions/**",
            "/api/policy/replays/**",
            "/api/force-majeures/**"));
    routes.add(anyoneReads("/policy/**", "/api/policy/**"));
    routes.add(anyoneReads("/verification/**", "/api/keys"));
    routes.add(anyoneReads("/api/openapi.json/**", "/api/docs/**", "/api/swagger-ui/**"));
    routes.add(anyoneReads("/actuator/health/**"));

    // The demonstration's mails
    routes.add(demonstration ? anyone("/mailbox/**") : nobody("/mailbox/**"));

    // Camunda's web applications; inside, the engine's authorizations decide
    // Ends of a task that no form has: they would lead past the domain
    routes.add(
        nobody(
            ENGINE + "/task/*/bpmnError",
            ENGINE + "/task/*/bpmnEscalation",
            ENGINE + "/task/*/resolve"));
    // Whom a task is offered to, the model says
    routes.add(nobodyPosts(ENGINE + "/task/*/identity-links/**"));
    routes.add(roles(TASKLIST, "/camunda/app/tasklist/**", "/camunda/api/tasklist/**"));
    routes.add(roles(COCKPIT, "/camunda/app/cockpit/**", "/camunda/api/cockpit/**"));
    routes.add(nobody("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"));
    routes.add(roles(STAFF, "/camunda/api/admin/auth/**"));
    routes.add(roles(EnumSet.of(ADMIN), "/camunda/app/admin/**", "/camunda/api/admin/**"));
    routes.add(roles(STAFF, "/camunda/**"));
    routes.add(nobody("/engine-rest/**"));

    // What the web applications' forms and plugins call
    routes.add(roles(OF_DISPUTES, "/casework/deadlines", "/casework/disputes/*/deadlines/**"));
    routes.add(roles(OF_DISPUTES, "/casework/custody", "/casework/disputes/*/custody/**"));
    routes.add(roles(REVIEWERS, "/casework/**"));
    routes.add(roles(EnumSet.of(MANAGER), "/oversight/**"));
    routes.add(roles(STAFF, "/staff"));
    routes.add(
        roles(EnumSet.of(ADMIN, MONITORING), "/actuator/metrics/**", "/actuator/prometheus"));
    routes.add(roles(EnumSet.of(ADMIN), "/actuator/**"));

    routes.add(signedIn("/**"));
    this.all = List.copyOf(routes);
  }

  List<Route> all() {
    return all;
  }

  /** Whether a page opens to whoever is signed in with these roles. */
  boolean open(String path, Set<Role> roles) {
    return all.stream()
        .filter(route -> Address.of(route).leadsTo(path))
        .findFirst()
        .map(route -> route.opensTo(roles))
        .orElse(false);
  }
}
