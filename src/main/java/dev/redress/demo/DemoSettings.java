package dev.redress.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the default profile starts with: configuration {@code redress.demo.*}.
 *
 * @param disputes whether an empty house gets the demonstration's orders and disputes; accounts it
 *     has in any case
 */
@ConfigurationProperties("redress.demo")
record DemoSettings(@DefaultValue("true") boolean disputes) {}
