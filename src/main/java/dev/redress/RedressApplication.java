package dev.redress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Redress: portal, REST face, process engine with Tasklist and Cockpit, in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RedressApplication {

  public static void main(String[] args) {
    SpringApplication.run(RedressApplication.class, args);
  }
}
