package ai.alquimista.painel.domain.metering;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * One request that an agent served, as whoever runs it reports it.
 *
 * @param eventId the sender's name for it: a tenant's second report of one id is the same event, or a mistake
 * @param agent empty for a request that reached no agent
 * @param occurredAt to the microsecond
 * @param responseTimeMs milliseconds, 0 or more
 * @param tokensUsed 0 or more
 * @param costUsd US dollars, 0 or more, six decimals at most
 */
public record AgentRequest(
        UUID eventId,
        TenantId tenant,
        Optional<AgentId> agent,
        Instant occurredAt,
        Outcome outcome,
        int responseTimeMs,
        long tokensUsed,
        BigDecimal costUsd) {

    /** How it ended. */
    public enum Outcome {
        SUCCESS,
        ERROR
    }

    /** SHA-256 of everything that it tells, in hexadecimal: two reports with one fingerprint say the same. */
    public String fingerprint() {
        String told = String.join(
                "|",
                tenant.toString(),
                eventId.toString(),
                agent.map(AgentId::toString).orElse(""),
                occurredAt.toString(),
                outcome.name(),
                Integer.toString(responseTimeMs),
                Long.toString(tokensUsed),
                costUsd.stripTrailingZeros().toPlainString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
