package dev.redress.orders;

/**
 * What is wrong with an order file, one of its rows, or one field. The names are stable; the
 * sentences for people are {@code orderFault.<name>}.
 */
public enum OrderFault {
  // the file
  EMPTY_FILE,
  MISSING_COLUMN,
  UNKNOWN_COLUMN,
  DUPLICATE_COLUMN,
  // the row
  BAD_ENCODING,
  LINE_TOO_LONG,
  BAD_QUOTES,
  WRONG_FIELD_COUNT,
  DUPLICATE,
  // the field
  REQUIRED,
  TOO_LONG,
  FORBIDDEN_CHARACTER,
  BAD_NUMBER,
  OUT_OF_RANGE,
  UNKNOWN_CATEGORY,
  UNKNOWN_CURRENCY,
  UNKNOWN_COUNTRY,
  OTHER_CURRENCY,
  BAD_AMOUNT,
  NEGATIVE_AMOUNT,
  NOT_POSITIVE,
  AMOUNT_TOO_LARGE,
  TOO_MANY_DECIMALS,
  BAD_TIME,
  TIME_OUT_OF_RANGE,
  BEFORE_ORDERED,
  BEFORE_SHIPPED,
  // the row against what was reported before
  CURRENCY_FIXED_BY_REFUND,
  PAID_LESS_THAN_REFUNDED
}
