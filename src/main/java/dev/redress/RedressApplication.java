package dev.redress;

import dev.redress.orders.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Redress: portal, REST face, process engine with Tasklist and Cockpit, in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RedressApplication {

  /** With {@code --import=FILE} it only takes that order file, and ends. */
  public static void main(String[] args) {
    ImportCommand.run(args).ifPresent(System::exit);
    SpringApplication.run(RedressApplication.class, args);
  }
}
