package dev.redress.guarantee;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The form in which facts are stored: money as {@code {"amount": "25.00", "currency": "USD"}},
 * times ISO-8601 UTC. Fixed here, apart from the web's JSON settings, since hashes are taken over
 * it.
 */
public final class Json {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final TypeReference<LinkedHashMap<String, Object>> FACTS =
      new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(moneyModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Facts as they were written, with money, times and remedies revived for people's sentences. */
  public static Map<String, Object> facts(String json) {
    Map<String, Object> facts = read(json, FACTS);
    facts.replaceAll((name, value) -> revive(value));
    facts.values().removeIf(value -> value == Absent.VALUE);
    return facts;
  }

  /** Money as it stands on the wire and in facts; for the web's mapper too. */
  public static SimpleModule moneyModule() {
    return new SimpleModule("money")
        .addSerializer(new MoneySerializer())
        .addDeserializer(Money.class, new MoneyDeserializer());
  }

  private enum Absent {
    VALUE
  }

  private static Object revive(@org.jspecify.annotations.Nullable Object value) {
    if (value == null) {
      return Absent.VALUE;
    }
    if (value instanceof String text && INSTANT.matcher(text).matches()) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        return text;
      }
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::revive).toList();
    }
    if (value instanceof Map<?, ?> map) {
      if (map.containsKey("amount") && map.containsKey("currency")) {
        return MAPPER.convertValue(map, Money.class);
      }
      if (map.containsKey("type") && map.containsKey("withLabel")) {
        return MAPPER.convertValue(map, Remedy.class);
      }
    }
    return value;
  }

  private static final class MoneySerializer extends StdSerializer<Money> {
    MoneySerializer() {
      super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("amount", money.getAmount().toPlainString());
      json.writeStringField("currency", money.getCurrencyUnit().getCode());
      json.writeEndObject();
    }
  }

  private static final class MoneyDeserializer extends StdDeserializer<Money> {
    MoneyDeserializer() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
      JsonNode node = context.readTree(json);
      if (!node.isObject() || !node.hasNonNull("amount") || !node.hasNonNull("currency")) {
        return (Money)
            context.handleUnexpectedToken(
                Money.class, json.currentToken(), json, "amount and currency are needed");
      }
      for (var names = node.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!name.equals("amount") && !name.equals("currency")) {
          context.handleUnknownProperty(json, this, Money.class, name);
        }
      }
      try {
        return Money.of(
            CurrencyUnit.of(node.get("currency").asText()),
            new BigDecimal(node.get("amount").asText()));
      } catch (IllegalArgumentException | ArithmeticException e) {
        return (Money)
            context.handleWeirdStringValue(Money.class, node.toString(), "%s", e.getMessage());
      }
    }
  }
}
