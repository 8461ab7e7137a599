package ai.alquimista.painel.domain.metering;

import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in its sender's own words, whatever way it came; null is what it does not tell. What is judged here is judged
 * before its tenant is known.
 */
public record EventReport(
        @Nullable String eventId,
        @Nullable String tenantId,
        @Nullable String agentId,
        @Nullable String occurredAt,
        @Nullable String status,
        @Nullable Integer responseTimeMs,
        @Nullable Long tokensUsed,
        @Nullable BigDecimal costUsd) {

    private static final int MOST_MILLIS = 86_400_000;
    private static final long MOST_TOKENS = 1_000_000_000;
    /** So that a hundred thousand of the dearest still fit into the row of their day. */
    private static final BigDecimal MOST_USD = new BigDecimal(1_000);

    private static final int USD_DECIMALS = 6;

    /** The request, or why it is none. */
    public Reading read() {
        try {
            return new Reading.Event(request());
        } catch (Flawed why) {
            return new Reading.NoEvent(why.rejection);
        }
    }

    private AgentRequest request() {
        return new AgentRequest(
                uuid(eventId),
                new TenantId(uuid(tenantId)),
                agentId == null ? Optional.empty() : Optional.of(new AgentId(uuid(agentId))),
                moment(occurredAt),
                outcome(status),
                (int) number((long) given(responseTimeMs), MOST_MILLIS),
                number(tokensUsed == null ? 0 : tokensUsed, MOST_TOKENS),
                money(costUsd == null ? BigDecimal.ZERO : costUsd));
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) throw new Flawed(Rejection.INVALID_EVENT);
        return value;
    }

    private static UUID uuid(@Nullable String text) {
        return TextualUuid.read(given(text)).orElseThrow(() -> new Flawed(Rejection.INVALID_EVENT));
    }

    /** Finer than the database keeps them, two reports of one moment would differ. */
    private static Instant moment(@Nullable String text) {
        try {
            return OffsetDateTime.parse(given(text)).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            throw new Flawed(Rejection.INVALID_EVENT);
        }
    }

    private static Outcome outcome(@Nullable String text) {
        return switch (given(text)) {
            case "success" -> Outcome.SUCCESS;
            case "error" -> Outcome.ERROR;
            default -> throw new Flawed(Rejection.INVALID_STATUS);
        };
    }

    private static long number(long value, long most) {
        if (value < 0) throw new Flawed(Rejection.NEGATIVE_NUMBER);
        if (value > most) throw new Flawed(Rejection.INVALID_EVENT);
        return value;
    }

    private static BigDecimal money(BigDecimal value) {
        if (value.signum() < 0) throw new Flawed(Rejection.NEGATIVE_NUMBER);
        if (value.compareTo(MOST_USD) > 0 || value.stripTrailingZeros().scale() > USD_DECIMALS)
            throw new Flawed(Rejection.INVALID_EVENT);
        return value;
    }

    private static final class Flawed extends RuntimeException {

        private final Rejection rejection;

        Flawed(Rejection rejection) {
            super(rejection.name(), null, false, false);
            this.rejection = rejection;
        }
    }
}
