package dev.redress.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demonstration's mail server: configuration {@code redress.mailbox.*}.
 *
 * @param enabled off where the default profile is to use a real mail server, {@code spring.mail.*}
 * @param port on which it listens on this machine, 0 for any that is free
 */
@ConfigurationProperties("redress.mailbox")
record MailboxSettings(@DefaultValue("true") boolean enabled, @DefaultValue("0") int port) {}
