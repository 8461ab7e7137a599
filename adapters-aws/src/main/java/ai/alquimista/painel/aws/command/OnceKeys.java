package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.domain.access.Once;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** The keys of requests, and what the first of each was answered; they end by the clock, not when DynamoDB takes them away. */
final class OnceKeys {

    private final TableDoor door;

    OnceKeys(TableDoor door) {
        this.door = door;
    }

    /** Takes the key, if it is free, together with what it stands for. */
    Optional<Put> put(Optional<Once> once, Answer answer, Instant now) {
        return once.map(key -> Put.builder()
                .tableName(door.table())
                .item(OnceItem.of(key, answer, now))
                .conditionExpression(OnceItem.FREE)
                .expressionAttributeNames(Attribute.names(OnceItem.FREE))
                .expressionAttributeValues(Map.of(":now", Values.text(Moments.text(now))))
                .build());
    }

    /** What the same request was answered before; empty if it was not. */
    Optional<Accepted> earlier(Optional<Once> once, Instant now) {
        return once.flatMap(key -> door.get(OnceItem.key(key))
                .map(OnceItem::read)
                .filter(item -> item.expiresAt().isAfter(now))
                .map(item -> item.fingerprint().equals(key.fingerprint())
                        ? new Accepted.Replayed(item.answer())
                        : new Accepted.Mismatched()));
    }
}
