package dev.redress.reviews;

import org.jspecify.annotations.Nullable;

/** The seller has received and inspected the goods; the note may be empty. */
public record ReceiveGoods(@Nullable GoodsCondition condition, String note) {}
