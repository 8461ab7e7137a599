package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.aws.command.Attribute.COMMAND_ID;
import static ai.alquimista.painel.aws.command.Attribute.CREATED_AT;
import static ai.alquimista.painel.aws.command.Attribute.TTL;

import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a request with a key of its own was answered; no index knows it. */
record OnceItem(String fingerprint, Answer answer, Instant expiresAt) {

    static final Duration KEPT = Duration.ofHours(24);

    /** Holds where the key is free: never used, or too long ago. */
    static final String FREE = "attribute_not_exists(#command_id) OR #expires_at <= :now";

    static Map<String, AttributeValue> key(Once once) {
        return Map.of(
                COMMAND_ID, AttributeValue.fromS("once#" + digest(once)),
                CREATED_AT, AttributeValue.fromS("-"));
    }

    static Map<String, AttributeValue> of(Once once, Answer answer, Instant now) {
        Instant expiresAt = now.plus(KEPT);
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(once));
        item.put("fingerprint", Values.text(once.fingerprint()));
        item.put("answer_command_id", Values.text(answer.id()));
        item.put("answer_status", Values.text(answer.status()));
        item.put("answer_created_at", Values.text(Moments.text(answer.createdAt())));
        item.put("expires_at", Values.text(Moments.text(expiresAt)));
        item.put(TTL, Values.number(expiresAt.getEpochSecond()));
        return item;
    }

    static OnceItem read(Map<String, AttributeValue> item) {
        Answer answer = new Answer(
                new CommandId(UUID.fromString(Values.text(item, "answer_command_id"))),
                CommandStatus.valueOf(Values.text(item, "answer_status")),
                Instant.parse(Values.text(item, "answer_created_at")));
        return new OnceItem(Values.text(item, "fingerprint"), answer, Instant.parse(Values.text(item, "expires_at")));
    }

    private static String digest(Once once) {
        String caller = once.caller().value();
        String named = once.tenant().map(Object::toString).orElse("-")
                + "|" + once.operation()
                + "|" + caller.length() + ":" + caller
                + "|" + once.key();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
