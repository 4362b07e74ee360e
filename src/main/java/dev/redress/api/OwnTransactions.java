package dev.redress.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that commits as it goes along and does no harm when it is repeated: it runs in no
 * transaction of the web's, and is not tried again by it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnTransactions {}
