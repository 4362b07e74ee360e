package dev.redress.reviews;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration {@code redress.reviews.*}.
 *
 * @param blindShare which share of the decisions that people make goes to another reviewer who does
 *     not know them, from 0 to 1
 */
@ConfigurationProperties("redress.reviews")
record BlindReviewSettings(@DefaultValue("0.05") double blindShare) {

  BlindReviewSettings {
    if (!(blindShare >= 0 && blindShare <= 1)) {
      throw new IllegalArgumentException("redress.reviews.blind-share is " + blindShare);
    }
  }
}
