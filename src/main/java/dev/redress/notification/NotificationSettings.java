package dev.redress.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent: configuration {@code redress.notification.*}. The mail server itself is
 * Spring's {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param every the pause between two looks for queued notices
 * @param retryAfter how long after the first failure a notice is tried again; each further pause is
 *     three times as long
 * @param tries after how many failures a notice is given up
 */
@ConfigurationProperties("redress.notification")
record NotificationSettings(
    @DefaultValue("no-reply@redress.example") String from,
    @DefaultValue("1s") Duration every,
    @DefaultValue("1m") Duration retryAfter,
    @DefaultValue("8") int tries) {}
