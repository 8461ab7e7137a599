package ai.alquimista.painel.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.StatementLog;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes the release down: the second half of {@code tools/release/record}. */
class ReleaseRecordTest {

    private static final Map<Login, String> POOLS = Map.of(
            Login.TENANT, "painel-tenant",
            Login.INTERNAL, "painel-internal",
            Login.INGEST, "painel-ingest",
            Login.JOBS, "painel-jobs");

    @Test
    @EnabledIfSystemProperty(named = "painel.release", matches = "write")
    void is_written_anew() throws IOException {
        var statements = new EnumMap<Login, List<Asked>>(Login.class);
        try (Database database = Database.migrated()) {
            for (Login login : Login.values()) statements.put(login, taken(database, login));
        }
        Release.write(statements);

        assertThat(Release.statements()).isEqualTo(statements);
        assertThat(Release.statements().values())
                .allSatisfy(asked -> assertThat(asked).isNotEmpty());
        assertThat(Release.migrations()).isEqualTo(Release.present());
    }

    /** Without what tests ask to see it refused. */
    private static List<Asked> taken(Database database, Login login) throws IOException {
        Map<String, String> types = types(database);
        Compatibility now = new Compatibility(database, login);
        return StatementLog.askedBy(POOLS.getOrDefault(login, "")).entrySet().stream()
                .map(each -> new Asked(named(each.getValue(), types), each.getKey()))
                .filter(asked -> now.breaches(List.of(asked)).isEmpty())
                .toList();
    }

    private static List<String> named(String numbers, Map<String, String> types) {
        return Arrays.stream(numbers.split(",", -1))
                .filter(number -> !number.isEmpty())
                .map(number -> types.getOrDefault(number, "unknown"))
                .toList();
    }

    private static Map<String, String> types(Database database) {
        return database.asOwner()
                .withHandle(handle -> handle.createQuery("SELECT oid::text, format_type(oid, NULL) FROM pg_type")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
