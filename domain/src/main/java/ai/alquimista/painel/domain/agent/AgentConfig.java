package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.secret.Masking;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    /** The names of the settings that are otherwise there, or on one side alone. */
    public Set<String> differencesTo(AgentConfig other) {
        Set<String> names = new TreeSet<>(settings.keySet());
        names.addAll(other.settings.keySet());
        names.removeIf(name -> Objects.equals(settings.get(name), other.settings.get(name)));
        return names;
    }
}
