package dev.redress.notification;

/** A notice of that dispute will not reach its recipient, unless a person sees to it. */
public record NoticeNotDelivered(long disputeId) {}
