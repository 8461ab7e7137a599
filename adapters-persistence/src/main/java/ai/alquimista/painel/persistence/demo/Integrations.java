package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What customers have connected: most of it works, some has failed lately, some was never finished. */
final class Integrations {

    private static final List<List<String>> KINDS = WordLists.table("integrations.tsv");
    private static final List<String> OF_THE_FIRST = List.of("Gmail", "WhatsApp Business");
    private static final int MOST = 6;

    private Integrations() {}

    static Table table(List<Customer> customers, SeedDay day) {
        return new Table(
                "tenant_integrations",
                "id, tenant_id, type, name, status, config, credentials_secret_arn, last_sync_at, last_sync_status,"
                        + " last_error, created_at, updated_at",
                customers.stream().flatMap(customer -> of(customer, day).stream()));
    }

    private static List<String> of(Customer customer, SeedDay day) {
        var chance = Chance.of("integrations", customer.number());
        if (customer.number() == 1) {
            return KINDS.stream()
                    .filter(kind -> OF_THE_FIRST.contains(kind.get(1)))
                    .map(kind -> row(customer, kind, "active", day, chance))
                    .toList();
        }
        return chance.shuffled(KINDS).stream()
                .limit(chance.between(customer.number() == 2 ? 3 : 0, MOST))
                .map(kind -> row(customer, kind, status(customer, chance), day, chance))
                .toList();
    }

    private static String status(Customer customer, Chance chance) {
        if (customer.present().status() == TenantStatus.INACTIVE) return "inactive";
        double luck = chance.unit();
        if (luck < 0.74) return "active";
        if (luck < 0.88) return "error";
        return luck < 0.95 ? "pending" : "inactive";
    }

    private static String row(Customer customer, List<String> kind, String status, SeedDay day, Chance chance) {
        Instant created = day.ago(chance.between(customer.youngest(day), customer.oldest(day)), chance);
        boolean synced = !status.equals("pending");
        Instant sync = synced ? lastSync(customer, status, created, day, chance) : null;
        boolean failed = status.equals("error");
        return Table.row(
                chance.uuid(),
                customer.id(),
                kind.get(0),
                kind.get(1),
                status,
                "{\"intervalo_minutos\": " + chance.oneOf(List.of(5, 15, 60)) + "}",
                synced ? secret(customer, kind) : null,
                sync,
                synced ? (failed ? "error" : "success") : null,
                failed ? kind.get(2) : null,
                created,
                sync == null ? created : sync);
    }

    private static Instant lastSync(Customer customer, String status, Instant created, SeedDay day, Chance chance) {
        @Nullable Instant stopped = customer.stoppedAt();
        if (stopped != null || status.equals("inactive")) {
            Instant end = stopped == null ? day.start() : stopped;
            return end.isAfter(created) ? end : created;
        }
        int ago = status.equals("error") ? chance.between(3_600, 400_000) : chance.between(30, 3_600);
        Instant sync = day.start().minusSeconds(ago);
        return sync.isAfter(created) ? sync : created;
    }

    private static String secret(Customer customer, List<String> kind) {
        return "arn:aws:secretsmanager:us-east-1:000000000000:secret:painel/%s/%s"
                .formatted(customer.id(), Customer.slug(kind.get(1)).toLowerCase(Locale.ROOT));
    }
}
