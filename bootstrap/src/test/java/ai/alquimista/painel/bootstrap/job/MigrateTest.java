package ai.alquimista.painel.bootstrap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrateTest {

    private final Spoken spoken = new Spoken();
    private final List<String> runs = new ArrayList<>();

    @Test
    void takes_the_passwords_that_it_is_given_and_no_others() {
        JobSettings settings = new JobSettings(Map.of(
                "PAINEL_DATABASE_TENANT_USER", "painel_tenant_b",
                "PAINEL_DATABASE_TENANT_PASSWORD", "t",
                "PAINEL_DATABASE_JOBS_PASSWORD", "j",
                "PAINEL_DATABASE_INGEST_PASSWORD", " "));

        assertThat(settings.passwords()).containsOnly(Map.entry("painel_tenant_b", "t"), Map.entry("painel_jobs", "j"));
    }

    @Test
    void is_kept_when_it_ends_as_there_may_be_nothing_to_keep_it_in_before() {
        RunLog kept = (job, arguments) -> {
            runs.add("begin " + job);
            return (code, outcome) -> runs.add("end " + code);
        };
        RunLog.Run run = new Migrate(spoken.desk(Language.EN, Map.of(), Clock.systemUTC(), kept))
                .runs()
                .begin("migrate", "");
        assertThat(runs).isEmpty();

        run.end(ExitCode.DONE, "");
        assertThat(runs).containsExactly("begin migrate", "end DONE");
    }

    @Test
    void needs_the_owner_of_the_schema() {
        Map<String, String> told = Map.of("PAINEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/painel");
        Desk desk = spoken.desk(Language.EN, told, Clock.systemUTC(), RunLog.NONE);

        assertThat(Painel.commandLine(desk).execute("migrate")).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("painel migrate: PAINEL_DATABASE_OWNER_USER must be set\n");
    }
}
