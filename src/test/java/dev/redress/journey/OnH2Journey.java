package dev.redress.journey;

/** The stories in the house as it starts by default. */
class OnH2Journey extends DisputeStories {}
