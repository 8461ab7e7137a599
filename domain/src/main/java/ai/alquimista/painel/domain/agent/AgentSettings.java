package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.secret.Masking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes configurations from what was said: the settings that are known, each within its bounds, and no secret. What is kept
 * from before there was a list may hold anything, and is only shown.
 */
public final class AgentSettings {

    private static final String PREFIX = "config.";

    private final List<Violation> violations = new ArrayList<>();

    private AgentSettings() {}

    /**
     * The configuration behind these settings.
     *
     * @param said as JSON has them
     * @throws Invalid naming each setting that is wrong or unknown
     */
    public static AgentConfig read(Map<String, ? extends @Nullable Object> said) {
        return new AgentSettings().all(said);
    }

    private AgentConfig all(Map<String, ? extends @Nullable Object> said) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        said.forEach((key, value) -> one(key, value).ifPresent(read -> settings.put(key, read)));
        if (!violations.isEmpty()) throw new Invalid(violations);
        return new AgentConfig(settings);
    }

    private Optional<Object> one(String key, @Nullable Object value) {
        try {
            AgentSetting setting = AgentSetting.at(key).orElseThrow(() -> new Invalid(PREFIX + key, Flaw.UNKNOWN));
            if (value == null) throw new Invalid(PREFIX + key, Flaw.REQUIRED);
            if (isSecret(key, value)) throw new Invalid(PREFIX + key, Flaw.LOOKS_SECRET);
            return Optional.of(setting.kind().read(PREFIX + key, value));
        } catch (Invalid wrong) {
            violations.addAll(wrong.violations());
            return Optional.empty();
        }
    }

    /** Or what once was one: a configuration that was shown is not sent back with its masks. */
    private static boolean isSecret(String key, Object value) {
        Map<String, Object> alone = Map.of(key, value);
        return value.equals(Masking.MASK) || !Masking.masked(alone).equals(alone);
    }
}
