package ai.alquimista.painel.bootstrap.job;

import java.util.List;

/**
 * Something to be said, in whatever language it will be read.
 *
 * @param key in the message bundles
 */
public record Text(String key, List<Object> arguments) {

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
