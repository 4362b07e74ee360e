package dev.redress.journey;

import dev.redress.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The stories on the database of real installations. */
class OnPostgresJourney extends DisputeStories {

  @DynamicPropertySource
  static void onPostgres(DynamicPropertyRegistry properties) {
    String url = Databases.postgresUrl();
    properties.add("spring.datasource.url", () -> url);
    properties.add("spring.datasource.username", () -> Databases.USER);
    properties.add("spring.datasource.password", () -> Databases.USER);
  }
}
