package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.domain.access.Once;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys whose requests this process is at. Whoever comes with one of them meanwhile hears so at once: if all of them went
 * to the table, they would be in each other's way there until none is answered in time.
 */
final class KeysInFlight {

    private final Set<Map<String, AttributeValue>> keys = ConcurrentHashMap.newKeySet();

    /** Does what the request asks for, unless that is being done. */
    Accepted alone(Optional<Once> once, Supplier<Accepted> request) {
        if (once.isEmpty()) return request.get();
        Map<String, AttributeValue> key = OnceItem.key(once.get());
        if (!keys.add(key)) return new Accepted.InFlight();
        try {
            return request.get();
        } finally {
            keys.remove(key);
        }
    }
}
