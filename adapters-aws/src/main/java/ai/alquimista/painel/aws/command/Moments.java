package ai.alquimista.painel.aws.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments to the microsecond, written so that the order of their texts is theirs. */
final class Moments {

    static final Duration SMALLEST = Duration.of(1, ChronoUnit.MICROS);

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    /** As it is kept: without what is smaller than a microsecond. */
    static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** The first moment that can be kept and is not before. */
    static Instant keptFrom(Instant moment) {
        Instant kept = kept(moment);
        return kept.equals(moment) ? kept : kept.plus(SMALLEST);
    }

    static String text(Instant moment) {
        return FORM.format(moment);
    }
}
