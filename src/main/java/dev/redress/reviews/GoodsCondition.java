package dev.redress.reviews;

/** How returned goods came back. Texts: {@code goodsCondition.<name>}. */
public enum GoodsCondition {
  AS_SENT,
  USED,
  DAMAGED,
  INCOMPLETE,
  OTHER_GOODS
}
