package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.domain.agent.AgentConfig;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the column {@code config}, which PostgreSQL has checked to be JSON of any kind, and writes it. */
final class ConfigJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static {
        // What the database holds was let in already; numbers there may have more digits than the reader likes.
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build());
    }

    private ConfigJson() {}

    static String write(AgentConfig config) {
        try {
            return JSON.writeValueAsString(config.settings());
        } catch (JacksonException impossible) {
            throw new IllegalStateException("settings can be written", impossible);
        }
    }

    /** Anything but an object is shown as the object's only member, {@code value}. */
    static AgentConfig read(String json) {
        try {
            Object tree = JSON.readValue(json, Object.class);
            Map<String, @Nullable Object> settings = new LinkedHashMap<>();
            if (tree instanceof Map<?, ?> map) map.forEach((name, value) -> settings.put(String.valueOf(name), value));
            else settings.put("value", tree);
            return new AgentConfig(settings);
        } catch (JacksonException tooDeep) {
            throw new IllegalStateException("a configuration is nested too deeply to be read", tooDeep);
        }
    }
}
