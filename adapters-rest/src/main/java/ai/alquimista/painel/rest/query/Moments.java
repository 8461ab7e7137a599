package ai.alquimista.painel.rest.query;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Moments as parameters, within what any store can hold. */
public final class Moments {

    private static final int LONGEST = 40;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    /** A moment in ISO 8601. */
    public static QueryParameter<Optional<Instant>> parameter(String name) {
        return QueryParameter.words(name, LONGEST, text -> read(name, text));
    }

    private static Instant read(String name, String text) {
        Instant moment;
        try {
            moment = Instant.parse(text);
        } catch (DateTimeException none) {
            throw new Refusal.Invalid(name, Flaw.MALFORMED);
        }
        if (moment.isBefore(FIRST) || moment.isAfter(LAST))
            throw new Refusal.Invalid(name, Flaw.OUT_OF_RANGE, FIRST, LAST);
        return moment;
    }
}
