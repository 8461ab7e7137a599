package ai.alquimista.painel.bootstrap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonJobsTest {

    private final Spoken spoken = new Spoken();
    private final List<String> runs = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"erase-user --user a-sub", "export-user --user a-sub --to held.json"})
    void keep_no_record_of_whom_they_were_run_for(String line) {
        RunLog log = (job, arguments) -> {
            runs.add(job + "|" + arguments);
            return (code, outcome) -> runs.add(code + "|" + outcome);
        };

        Painel.commandLine(spoken.desk(Language.PT, Map.of(), Clock.systemUTC(), log))
                .execute(line.split(" "));

        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst()).endsWith("-user|");
        assertThat(String.join("\n", runs)).doesNotContain("a-sub");
    }
}
