package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.CanonicalJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** The canonical form by the library of the RFC's own author. */
public final class Rfc8785Json implements CanonicalJson {

    private static final ObjectMapper WRITER = new ObjectMapper();

    @Override
    public byte[] of(@Nullable Object value) {
        try {
            return new JsonCanonicalizer(WRITER.writeValueAsString(fit(value))).getEncodedUTF8();
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("no value of JSON's types", noJson);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public @Nullable Object read(byte[] json) {
        try {
            return LogJson.read(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalStateException noJson) {
            throw new IllegalArgumentException("no JSON", noJson);
        }
    }

    /** The library takes every number for a double. */
    private static @Nullable Object fit(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> fit = new TreeMap<>();
            map.forEach((name, member) -> fit.put(String.valueOf(name), fit(member)));
            return fit;
        }
        if (value instanceof List<?> list)
            return list.stream().map(Rfc8785Json::fit).toList();
        return value instanceof Number number ? fit(new BigDecimal(number.toString())) : value;
    }

    private static Object fit(BigDecimal exact) {
        double nearest = exact.doubleValue();
        boolean held = Double.isFinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0;
        return held ? exact : exact.stripTrailingZeros().toString();
    }
}
