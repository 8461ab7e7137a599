package ai.alquimista.painel.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.persistence.StatementLog;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
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
        var statements = new EnumMap<Login, SortedSet<String>>(Login.class);
        for (Login login : Login.values()) statements.put(login, StatementLog.askedBy(POOLS.getOrDefault(login, "")));
        Release.write(statements);

        assertThat(Release.statements().values())
                .allSatisfy(asked -> assertThat(asked).isNotEmpty());
        assertThat(Release.migrations()).isEqualTo(Release.present());
    }
}
