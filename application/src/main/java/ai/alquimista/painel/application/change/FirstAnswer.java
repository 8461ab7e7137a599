package ai.alquimista.painel.application.change;

import java.util.Map;

/**
 * An answer as it was first given, for whoever asks again under the same key.
 *
 * @param status 200 to 299
 * @param headers beside the usual ones
 * @param body JSON; empty without one
 */
public record FirstAnswer(int status, Map<String, String> headers, String body) {

    public FirstAnswer {
        if (status < 200 || status > 299) throw new IllegalArgumentException("only what was done is kept: " + status);
        headers = Map.copyOf(headers);
    }
}
