package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Last-Event-ID}: the last change that somebody has seen. */
public final class LastEventId {

    public static final String HEADER = "Last-Event-ID";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private LastEventId() {}

    /**
     * The change's number; empty without the header.
     *
     * @throws Refusal.Invalid naming the header
     */
    static Optional<Long> of(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HEADER);
        if (values == null || values.isEmpty()) return Optional.empty();
        if (values.size() > 1) throw new Refusal.Invalid(HEADER, Flaw.REPEATED);
        if (!NUMBER.matcher(values.getFirst()).matches()) throw new Refusal.Invalid(HEADER, Flaw.MALFORMED);
        return Optional.of(Long.valueOf(values.getFirst()));
    }
}
