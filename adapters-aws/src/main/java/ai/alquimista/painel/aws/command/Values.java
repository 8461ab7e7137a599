package ai.alquimista.painel.aws.command;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** JSON's values as DynamoDB has them, and back. */
final class Values {

    private Values() {}

    static AttributeValue of(Map<String, ? extends @Nullable Object> object) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(name, of(value)));
        return AttributeValue.fromM(members);
    }

    private static AttributeValue of(@Nullable Object value) {
        if (value == null) return AttributeValue.fromNul(true);
        if (value instanceof String text) return AttributeValue.fromS(text);
        if (value instanceof Boolean truth) return AttributeValue.fromBool(truth);
        if (value instanceof Number number) return AttributeValue.fromN(number.toString());
        if (value instanceof List<?> list)
            return AttributeValue.fromL(list.stream().map(Values::of).toList());
        if (value instanceof Map<?, ?> map)
            return of(map.entrySet().stream()
                    .collect(
                            LinkedHashMap<String, @Nullable Object>::new,
                            (object, member) -> object.put(String.valueOf(member.getKey()), member.getValue()),
                            Map::putAll));
        throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
    }

    /** Whole numbers come back as an {@code Integer} or a {@code Long}, others as a {@code BigDecimal}. */
    static Map<String, @Nullable Object> object(AttributeValue value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        value.m().forEach((name, member) -> object.put(name, read(member)));
        return object;
    }

    private static @Nullable Object read(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> number(new BigDecimal(value.n()));
            case BOOL -> value.bool();
            case L -> value.l().stream().map(Values::read).collect(Collectors.toList());
            case M -> object(value);
            case NUL -> null;
            case SS, NS, BS, B, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("JSON has no " + value.type());
        };
    }

    private static Number number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0 || plain.precision() - plain.scale() > 18) return number;
        long whole = plain.longValueExact();
        if (whole == (int) whole) return (int) whole;
        return whole;
    }

    static AttributeValue text(Object value) {
        return AttributeValue.fromS(value.toString());
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static String text(Map<String, AttributeValue> item, String attribute) {
        return attribute(item, attribute).s();
    }

    static Optional<String> optionalText(Map<String, AttributeValue> item, String attribute) {
        return Optional.ofNullable(item.get(attribute)).map(AttributeValue::s);
    }

    static int whole(Map<String, AttributeValue> item, String attribute) {
        return Integer.parseInt(attribute(item, attribute).n());
    }

    static AttributeValue attribute(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute), attribute);
    }
}
