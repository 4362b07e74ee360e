package dev.redress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole house as it runs: default profile on a random port, H2 in memory, mails
 * caught, the demonstration's accounts but not its disputes, and a clock that the test sets ({@code
 * AdjustableClock}). All such tests share one house: it is started once, and what a test makes
 * stays for the next, so a test looks only at what it made.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
      "redress.demo.disputes=0",
      "redress.evidence.directory=target/evidence",
      "redress.archive.made-key=target/archive-key",
      "redress.mailbox.port=0",
      "redress.figures.again=1d",
      "redress.reviews.blind-share=0"
    })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface RedressTest {}
