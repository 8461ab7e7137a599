package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.metering.EventReport;
import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.domain.metering.Rejection;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event as strictly as any body, and reads on after one that is none. A batch has a thousand: a tree of each would
 * take longer than all that is done with it.
 */
final class EventDeserializer extends JsonDeserializer<Reading> {

    static final Reading NO_EVENT = new Reading.NoEvent(Rejection.INVALID_EVENT);

    private static final Set<String> TEXTS = Set.of("event_id", "tenant_id", "agent_id", "occurred_at", "status");

    @Override
    public Reading deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return read(json);
    }

    /** The value that the parser stands at. */
    static Reading read(JsonParser json) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            json.skipChildren();
            return NO_EVENT;
        }
        Map<String, Object> told = new HashMap<>();
        boolean wellTold = true;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (json.hasToken(JsonToken.VALUE_NULL)) {
                wellTold &= isKnown(field);
                continue;
            }
            Object value = value(field, json);
            if (value == null) wellTold = false;
            else told.put(field, value);
            json.skipChildren();
        }
        return wellTold ? report(told).read() : NO_EVENT;
    }

    @Override
    public Reading getNullValue(DeserializationContext context) {
        return NO_EVENT;
    }

    private static boolean isKnown(String field) {
        return switch (field) {
            case "response_time_ms", "tokens_used", "cost_usd" -> true;
            default -> TEXTS.contains(field);
        };
    }

    /** Null for what that field cannot hold. */
    private static @Nullable Object value(String field, JsonParser json) throws IOException {
        return switch (field) {
            case "response_time_ms" -> isWhole(json, NumberType.INT) ? json.getIntValue() : null;
            case "tokens_used" ->
                isWhole(json, NumberType.INT) || isWhole(json, NumberType.LONG) ? json.getLongValue() : null;
            case "cost_usd" -> json.currentToken().isNumeric() ? json.getDecimalValue() : null;
            default -> TEXTS.contains(field) && json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : null;
        };
    }

    private static boolean isWhole(JsonParser json, NumberType type) throws IOException {
        return json.hasToken(JsonToken.VALUE_NUMBER_INT) && json.getNumberType() == type;
    }

    private static EventReport report(Map<String, Object> told) {
        return new EventReport(
                (String) told.get("event_id"),
                (String) told.get("tenant_id"),
                (String) told.get("agent_id"),
                (String) told.get("occurred_at"),
                (String) told.get("status"),
                (Integer) told.get("response_time_ms"),
                (Long) told.get("tokens_used"),
                (BigDecimal) told.get("cost_usd"));
    }
}
