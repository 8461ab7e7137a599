package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.schema.Owner;
import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A database with the demonstration in it, and ways to look at it. */
final class Demo {

    /** A Sunday, in no tenant's night. */
    static final Instant DAY = Instant.parse("2026-11-22T15:00:00Z");

    private static final List<String> TABLES = List.of(
            "staff",
            "subnucleos",
            "agents",
            "tenants",
            "tenant_plan_history",
            "tenant_users",
            "tenant_agents",
            "tenant_subnucleos",
            "tenant_integrations",
            "incidents",
            "tenant_usage_daily",
            "tenant_usage_sketches",
            "usage_seals",
            "agent_requests",
            "event_keys");

    private Demo() {}

    static Seeded seed(Database database, Instant now) {
        Owner owner = database.owner();
        return DemoData.seed(owner.url(), owner.user(), owner.password(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Seeded once for all that only look at it. */
    static Database shared() {
        return Shared.DATABASE;
    }

    /** One to change. */
    static Database seeded() {
        Database database = Database.migrated();
        seed(database, DAY);
        return database;
    }

    /** The number and the sum of the hashes of each table's rows. */
    static Map<String, String> fingerprints(Database database) {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> text(
                                database,
                                "SELECT count(*) || ' rows, ' || sum(hashtextextended(t::text, 0)) FROM " + table
                                        + " t")));
    }

    static String text(Database database, String query) {
        return database.asOwner()
                .withHandle(h -> h.createQuery(query).mapTo(String.class).one());
    }

    static List<String> texts(Database database, String query) {
        return database.asOwner()
                .withHandle(h -> h.createQuery(query).mapTo(String.class).list());
    }

    static long number(Database database, String query) {
        return database.asOwner()
                .withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }

    static DDSketch sketch(byte[] bytes) {
        try {
            return DDSketch.decode(ByteArrayInput.wrap(bytes), UnboundedSizeDenseStore::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        static final Database DATABASE = seeded();
    }
}
