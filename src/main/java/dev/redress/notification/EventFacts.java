package dev.redress.notification;

import dev.redress.disputes.DisputeEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of an event by name, for its sentence: the record's components, absent ones left out,
 * and {@code actor}, the role of whoever did it.
 */
final class EventFacts {

  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          List<RecordComponent> components = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getName().equals("disputeId") && !component.getName().equals("actor")) {
              component.getAccessor().setAccessible(true);
              components.add(component);
            }
          }
          return components;
        }
      };

  private EventFacts() {}

  static Map<String, Object> of(DisputeEvent event) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("actor", event.actor().role());
    for (RecordComponent component : COMPONENTS.get(event.getClass())) {
      try {
        Object fact = component.getAccessor().invoke(event);
        if (fact != null) {
          facts.put(component.getName(), fact);
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(event.name() + "." + component.getName(), e);
      }
    }
    return facts;
  }
}
