package dev.redress.policy;

import java.util.List;

/** A refusal that rests on rules of the policy, each of which is named. */
public interface Grounded {

  /** Every ground that met, not only the first. */
  List<Ground> grounds();
}
