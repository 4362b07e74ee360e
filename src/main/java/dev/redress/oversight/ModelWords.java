package dev.redress.oversight;

import dev.redress.guarantee.Phrasebook.Voice;

/**
 * What people read of an element of {@code dispute.bpmn}: what the diagram calls it. An event
 * gateway has no name there; what it waits for is said in words of our own.
 */
final class ModelWords {

  private static final String EVENT_GATEWAY = "EventGateway_";

  private ModelWords() {}

  static String of(String element, Voice t) {
    return t.say((element.startsWith(EVENT_GATEWAY) ? "waits." : "element.") + element);
  }
}
