package ai.alquimista.painel.persistence.demo;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What went wrong, or was said to, over the last months: old ones are resolved, some of the newest are not. */
final class Incidents {

    private static final List<List<String>> TEXTS = WordLists.table("incidents.tsv");
    private static final List<String> SEVERITIES =
            TEXTS.stream().map(List::getFirst).distinct().toList();
    /** In the order of the severities. */
    private static final double[] COMMONNESS = {0.3, 0.65, 0.92, 1};

    private static final int MONTHS = 180;
    private static final int OF_THE_FIRST = 37;
    private static final int OF_THE_SECOND = 9;
    private static final int MOST = 6;
    private static final int FRESH = 10;
    private static final Duration NOTICED_AFTER = Duration.ofMinutes(12);

    private Incidents() {}

    static Table table(List<Customer> customers, SeedDay day) {
        return new Table(
                "incidents",
                "id, tenant_id, severity, title, description, status, created_at, acknowledged_at, resolved_at, updated_at,"
                        + " assignee, created_by",
                customers.stream().flatMap(customer -> of(customer, day)));
    }

    private static Stream<String> of(Customer customer, SeedDay day) {
        var chance = Chance.of("incidents", customer.number());
        int count = switch (customer.number()) {
            case 1 -> OF_THE_FIRST;
            case 2 -> OF_THE_SECOND;
            default -> chance.between(0, MOST);
        };
        return Stream.generate(() -> row(customer, day, chance)).limit(count);
    }

    private static String row(Customer customer, SeedDay day, Chance chance) {
        int youngest = customer.youngest(day);
        int span = Math.min(MONTHS, customer.oldest(day) - youngest);
        int age = youngest + (int) (span * chance.unit() * chance.unit());
        Instant created = day.ago(age, chance).plusMillis(chance.between(0, 999));
        String severity = severity(chance);
        List<String> text = chance.oneOf(ofSeverity(severity));
        String status = age > FRESH || chance.hit(0.4) ? "resolved" : chance.hit(0.6) ? "open" : "acknowledged";
        Instant resolved = status.equals("resolved") ? day.after(created, Duration.ofHours(70), chance) : null;
        Instant acknowledged = status.equals("acknowledged") ? created.plus(NOTICED_AFTER) : null;
        return Table.row(
                chance.uuid(),
                customer.id(),
                severity,
                text.get(1),
                text.get(2),
                status,
                created,
                acknowledged,
                resolved,
                requireNonNullElse(resolved, requireNonNullElse(acknowledged, created)),
                acknowledged == null ? null : People.sub(2),
                author(customer, chance));
    }

    private static String severity(Chance chance) {
        double luck = chance.unit();
        int place = 0;
        while (luck >= COMMONNESS[place]) place++;
        return SEVERITIES.get(place);
    }

    private static List<List<String>> ofSeverity(String severity) {
        return TEXTS.stream().filter(text -> text.getFirst().equals(severity)).collect(Collectors.toList());
    }

    /** Most come from the system; the first customer's administrator and our support opened some. */
    private static @Nullable UUID author(Customer customer, Chance chance) {
        if (chance.hit(0.7)) return null;
        return customer.number() == 1 && chance.hit(0.6) ? People.sub(3) : People.sub(2);
    }
}
