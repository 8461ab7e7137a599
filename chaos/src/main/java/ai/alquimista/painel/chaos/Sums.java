package ai.alquimista.painel.chaos;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was sent, added up by tenant, day and agent without the service's code. */
final class Sums {

    private final Map<Key, Sum> sums = new HashMap<>();

    static Sums of(Load load) {
        var sums = new Sums();
        for (int number = 0; number < load.events(); number++) sums.add(load.event(number));
        return sums;
    }

    private void add(Event event) {
        LocalDate day = LocalDate.ofInstant(event.occurredAt(), Customers.zone(event.tenant()));
        sums.computeIfAbsent(new Key(event.tenant(), day, event.agent()), key -> new Sum())
                .add(event);
    }

    /** A line for each, as {@link Evidence} reads them from the tables. */
    Set<String> lines() {
        return sums.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Key(UUID tenant, LocalDate day, UUID agent) {

        @Override
        public String toString() {
            return tenant + " " + day + " " + agent;
        }
    }

    private static final class Sum {

        private long requests;
        private long good;
        private long times;
        private long tokens;
        private long microDollars;

        private void add(Event event) {
            requests++;
            if (event.isGood()) good++;
            times += event.responseTimeMs();
            tokens += event.tokens();
            microDollars += event.microDollars();
        }

        @Override
        public String toString() {
            return requests + " " + good + " " + (requests - good) + " " + times + " " + tokens + " "
                    + BigDecimal.valueOf(microDollars, 6).toPlainString();
        }
    }
}
