package ai.alquimista.painel.bootstrap.job.file;

import ai.alquimista.painel.domain.metering.EventReport;
import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.rest.metering.EventReader.Told;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Events as the records of a CSV file, one in each line, whose fields have the names and the values of the API's. */
final class CsvEvents {

    private static final String EVENT_ID = "event_id";
    private static final Set<String> NEEDED =
            Set.of(EVENT_ID, "tenant_id", "occurred_at", "status", "response_time_ms");
    private static final Set<String> OPTIONAL = Set.of("agent_id", "tokens_used", "cost_usd");

    /** As JSON writes numbers: Java would read more. */
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,38})");

    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,38})(\\.[0-9]{1,38})?([eE][+-]?[0-9]{1,9})?");

    private static final Reading NO_EVENT = new Reading.NoEvent(Rejection.INVALID_EVENT);

    private final CsvReaderBuilder csv = CsvReader.builder();
    private final Map<String, Integer> places;

    private CsvEvents(Map<String, Integer> places) {
        this.places = places;
    }

    /** Empty if the line does not name every field that is needed, each once, and none but an event's. */
    static Optional<CsvEvents> named(String header) {
        List<String> names = new CsvEvents(Map.of()).fields(header).orElse(List.of());
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (!NEEDED.contains(name) && !OPTIONAL.contains(name)) return Optional.empty();
            if (places.put(name, place) != null) return Optional.empty();
        }
        return places.keySet().containsAll(NEEDED) ? Optional.of(new CsvEvents(places)) : Optional.empty();
    }

    /** The event that a line tells, or why it tells none. */
    Told read(String line) {
        return fields(line)
                .filter(fields -> fields.size() == places.size())
                .map(this::told)
                .orElse(new Told(NO_EVENT, Optional.empty()));
    }

    /** A field that holds the end of a line would go on in the next one; none of an event's does. */
    private Optional<List<String>> fields(String line) {
        if (line.indexOf('\r') >= 0 || line.chars().filter(sign -> sign == '"').count() % 2 != 0)
            return Optional.empty();
        try {
            return Optional.of(csv.ofSingleCsvRecord(line).getFields());
        } catch (CsvParseException unreadable) {
            return Optional.empty();
        }
    }

    private Told told(List<String> fields) {
        return new Told(event(fields), Optional.ofNullable(text(fields, EVENT_ID)));
    }

    private Reading event(List<String> fields) {
        try {
            return new EventReport(
                            text(fields, EVENT_ID),
                            text(fields, "tenant_id"),
                            text(fields, "agent_id"),
                            text(fields, "occurred_at"),
                            text(fields, "status"),
                            number(fields, "response_time_ms", WHOLE, Integer::valueOf),
                            number(fields, "tokens_used", WHOLE, Long::valueOf),
                            number(fields, "cost_usd", DECIMAL, BigDecimal::new))
                    .read();
        } catch (NumberFormatException none) {
            return NO_EVENT;
        }
    }

    private <N> @Nullable N number(List<String> fields, String name, Pattern form, Function<String, N> read) {
        String text = text(fields, name);
        if (text == null) return null;
        if (!form.matcher(text).matches()) throw new NumberFormatException(name);
        return read.apply(text);
    }

    /** What is empty is not told. */
    private @Nullable String text(List<String> fields, String name) {
        Integer place = places.get(name);
        return place == null || fields.get(place).isEmpty() ? null : fields.get(place);
    }
}
