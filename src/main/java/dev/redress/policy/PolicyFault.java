package dev.redress.policy;

/** What can be wrong with an uploaded policy. Texts: {@code policyFault.<name>}. */
public enum PolicyFault {
  /** Larger than any table of people is. */
  FILE_TOO_LARGE,
  /** Or says of itself that it is not. */
  NOT_UTF_8,
  NOT_XML,
  /** A document type can name external entities, or ones that grow without end. */
  DOCUMENT_TYPE,
  NOT_DMN,
  /** The decision engine has rules of its own for what it takes. */
  NOT_TAKEN,
  UNEXPECTED_ELEMENT,
  SCRIPT_LANGUAGE,
  UNKNOWN_TABLE,
  TABLE_TWICE,
  TABLE_MISSING,
  VERSION_NAME,
  VERSIONS_DIFFER,
  HIT_POLICY,
  UNEXPECTED_INPUT,
  INPUT_MISSING,
  UNEXPECTED_OUTPUT,
  OUTPUT_MISSING,
  LABEL_MISSING,
  NO_RULES,
  TOO_MANY_RULES,
  RULE_ID,
  RULE_TWICE,
  CLAUSE_MISSING,
  PURPOSE_MISSING,
  /** A text says a figure of its own, which the table can contradict. */
  FIGURE_WRITTEN_OUT,
  CLAUSE_LACKS_FIGURE,
  CELLS_MISSING,
  /** The cell is more than comparisons with fixed values: no expression reaches any further. */
  CONDITION_NOT_PLAIN,
  ANSWER_NOT_PLAIN,
  UNKNOWN_WORD,
  ANSWER_MISSING,
  NOT_POSITIVE,
  NIGHT_OUT_OF_BOUNDS,
  FIGURE_DIFFERS,
  DEFAULT_CHANGED,
  ALLOWANCE_CHANGED,
  REASON_WITHOUT_TEXT,
  SENTENCE_LACKS_FACT,
  TOO_MANY_COMBINATIONS,
  NO_ANSWER,
  SEVERAL_ANSWERS,
  RULE_NEVER_HITS,
  SELLER_ASKED_AGAIN
}
