package ai.alquimista.painel.domain.secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides secrets in settings of any shape: whatever stands under a name that tells of a secret, and every text that looks
 * like one. In doubt it hides: a setting too little is a question to a colleague, a secret too much is an incident.
 *
 * <p>Values are those of JSON: maps, lists, texts, numbers, booleans, nulls. Masking twice changes nothing more.
 */
public final class Masking {

    /** What stands in a secret's place. */
    public static final String MASK = "***";

    private static final Set<String> LABELS = Set.of(
            "name", "key", "header", "field", "param", "parameter", "variable", "label", "nome", "chave", "campo");
    private static final Set<String> LABELLED = Set.of(
            "value", "val", "default", "content", "data", "text", "valor", "conteudo", "dado", "texto", "padrao");

    private Masking() {}

    /** The same settings without their secrets; the names of the secrets stay. */
    public static Map<String, @Nullable Object> masked(Map<String, ? extends @Nullable Object> settings) {
        boolean labelsSecret = labelsSecret(settings);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        settings.forEach((name, value) -> shown.put(
                SecretText.isLikely(name) ? MASK : name,
                isHidden(name, settings, labelsSecret) ? hidden(value) : shown(value)));
        return shown;
    }

    /** Whether a text looks like a secret, wherever it stands. */
    public static boolean isLikely(String text) {
        return SecretText.isLikely(text);
    }

    private static boolean isHidden(String name, Map<String, ?> among, boolean labelsSecret) {
        if (SecretName.isLikely(name) || SecretText.isLikely(name)) return true;
        boolean isLabel = LABELS.contains(SecretName.plain(name));
        return labelsSecret && !isLabel && (among.size() == 2 || LABELLED.contains(SecretName.plain(name)));
    }

    /** Whether this is a pair that spells a setting out, such as {@code {"name": "api_key", "value": …}}. */
    private static boolean labelsSecret(Map<String, ? extends @Nullable Object> settings) {
        return settings.entrySet().stream()
                .anyMatch(each -> LABELS.contains(SecretName.plain(each.getKey()))
                        && each.getValue() instanceof String text
                        && SecretName.isLikely(text));
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof String text) return SecretText.isLikely(text) ? MASK : text;
        if (value instanceof List<?> list) return shown(list);
        if (value instanceof Map<?, ?> map) return masked(named(map));
        return value;
    }

    /** An element may name the next one, as on a command line; a pair of texts may be a name and its value. */
    private static List<@Nullable Object> shown(List<?> list) {
        List<@Nullable Object> shown = new ArrayList<>();
        boolean next = false;
        for (Object value : list) {
            shown.add(next ? hidden(value) : shown(value));
            next = value instanceof String text
                    && SecretName.isLikely(text)
                    && (text.startsWith("-") || (list.size() == 2 && shown.size() == 1));
        }
        return shown;
    }

    /** Nothing, yes and no are no secrets. */
    private static @Nullable Object hidden(@Nullable Object value) {
        return value == null || value instanceof Boolean ? value : MASK;
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
