package dev.redress.disputes;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration {@code redress.retention.*}.
 *
 * @param afterClosing how long personal data and files are kept after a dispute has closed, by the
 *     marketplace's calendar; at least a day. Why three years: {@code docs/adr}
 */
@ConfigurationProperties("redress.retention")
record RetentionSettings(@DefaultValue("P3Y") Period afterClosing) {

  RetentionSettings {
    if (afterClosing.isNegative() || afterClosing.isZero()) {
      throw new IllegalArgumentException(
          "redress.retention.after-closing is " + afterClosing + ": case files would go at once");
    }
  }
}
