package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.secret.Masking;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent is set up for a tenant, as it may be shown: its secrets are masked before it exists.
 *
 * @param settings as JSON has them: maps, lists, texts, numbers, booleans and nulls
 */
public record AgentConfig(Map<String, @Nullable Object> settings) {

    public AgentConfig {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(Masking.masked(settings)));
    }
}
