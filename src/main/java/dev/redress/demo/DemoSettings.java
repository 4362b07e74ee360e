package dev.redress.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the default profile starts with: configuration {@code redress.demo.*}.
 *
 * @param disputes how many disputes an empty house gets, with their orders: the seventeen of {@link
 *     DemoScript} first, the rest by a {@link DemoCrowd}; none with 0. Accounts it has in any case
 */
@ConfigurationProperties("redress.demo")
record DemoSettings(@DefaultValue("17") int disputes) {}
