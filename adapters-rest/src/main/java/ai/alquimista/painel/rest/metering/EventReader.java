package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.query.TextualUuid;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one event, as strictly as any body. */
final class EventReader {

    private static final int MOST_MILLIS = 86_400_000;
    private static final long MOST_TOKENS = 1_000_000_000;
    /** So that a hundred thousand of the dearest still fit into the row of their day. */
    private static final BigDecimal MOST_USD = new BigDecimal(1_000);

    private static final int USD_DECIMALS = 6;

    private EventReader() {}

    /** The event, or why it is none. */
    static Read read(JsonNode event) {
        try {
            return new Event(request(Json.input(event, EventBody.class)));
        } catch (Unreadable why) {
            return new NoEvent(why.rejection);
        }
    }

    private static AgentRequest request(Optional<EventBody> read) {
        EventBody body = read.orElseThrow(() -> new Unreadable(Rejection.INVALID_EVENT));
        return new AgentRequest(
                uuid(body.eventId()),
                new TenantId(uuid(body.tenantId())),
                body.agentId() == null ? Optional.empty() : Optional.of(new AgentId(uuid(body.agentId()))),
                moment(body.occurredAt()),
                outcome(body.status()),
                (int) number((long) given(body.responseTimeMs()), MOST_MILLIS),
                number(body.tokensUsed() == null ? 0 : body.tokensUsed(), MOST_TOKENS),
                money(body.costUsd() == null ? BigDecimal.ZERO : body.costUsd()));
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) throw new Unreadable(Rejection.INVALID_EVENT);
        return value;
    }

    private static UUID uuid(@Nullable String text) {
        return TextualUuid.read(given(text)).orElseThrow(() -> new Unreadable(Rejection.INVALID_EVENT));
    }

    /** Finer than the database keeps them, two reports of one moment would differ. */
    private static Instant moment(@Nullable String text) {
        try {
            return OffsetDateTime.parse(given(text)).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            throw new Unreadable(Rejection.INVALID_EVENT);
        }
    }

    private static Outcome outcome(@Nullable String text) {
        return switch (given(text)) {
            case "success" -> Outcome.SUCCESS;
            case "error" -> Outcome.ERROR;
            default -> throw new Unreadable(Rejection.INVALID_STATUS);
        };
    }

    private static long number(long value, long most) {
        if (value < 0) throw new Unreadable(Rejection.NEGATIVE_NUMBER);
        if (value > most) throw new Unreadable(Rejection.INVALID_EVENT);
        return value;
    }

    private static BigDecimal money(BigDecimal value) {
        if (value.signum() < 0) throw new Unreadable(Rejection.NEGATIVE_NUMBER);
        if (value.compareTo(MOST_USD) > 0 || value.stripTrailingZeros().scale() > USD_DECIMALS)
            throw new Unreadable(Rejection.INVALID_EVENT);
        return value;
    }

    /** What an event turned out to be. */
    sealed interface Read {}

    record Event(AgentRequest request) implements Read {}

    record NoEvent(Rejection why) implements Read {}

    private static final class Unreadable extends RuntimeException {

        private final Rejection rejection;

        Unreadable(Rejection rejection) {
            super(rejection.name(), null, false, false);
            this.rejection = rejection;
        }
    }
}
