package ai.alquimista.painel.bootstrap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainelTest {

    @TempDir
    private Path folder;

    private final Spoken spoken = new Spoken();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "ingest --help",
                "rebuild-stats -h",
                "close-day -h",
                "partitions --help",
                "seed --help --lang en",
                "migrate --help"
            })
    void helps_whoever_asks(String arguments) {
        assertThat(run(Language.PT, arguments)).isZero();
        assertThat(spoken.out()).contains("Uso: painel");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void helps_whoever_names_no_command_and_calls_it_a_mistake() {
        assertThat(run(Language.EN, "")).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err())
                .contains("Usage: painel")
                .contains("migrate", "close-day", "partitions", "ingest", "rebuild-stats", "seed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close-the-day         | painel: unknown: close-the-day. See painel --help",
                "close-day --date 1.2. | painel close-day: --date cannot be 1.2.. See painel close-day --help",
                "seed --all            | painel seed: unknown: --all. See painel seed --help",
                "seed everything       | painel seed: unknown: everything. See painel seed --help",
                "ingest                | painel ingest: missing: FILE. See painel ingest --help",
                "ingest --rejected     | painel ingest: missing: --rejected. See painel ingest --help",
                "ingest a.csv --lang x | painel ingest: --lang cannot be x. See painel ingest --help"
            })
    void says_in_a_line_what_is_wrong_with_the_arguments(String arguments, String said) {
        assertThat(run(Language.EN, arguments)).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo(said + "\n");
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void says_so_in_portuguese_too() {
        assertThat(run(Language.PT, "seed --all")).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("painel seed: não conheço: --all. Veja painel seed --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close-day", "migrate", "partitions", "rebuild-stats", "seed"})
    void names_the_setting_that_is_missing(String job) {
        assertThat(run(Language.EN, job)).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("painel " + job + ": settings: PAINEL_DATABASE_URL must be set\n");
    }

    @ParameterizedTest
    @CsvSource({
        "partitions --keep-days 35, 3, partitions: --keep-days cannot be less than 36",
        "partitions --ahead 0, 2, partitions: --ahead is 1 to 60"
    })
    void keeps_events_as_long_as_one_may_come(String arguments, int code, String said) {
        assertThat(run(Language.EN, arguments)).isEqualTo(code);
        assertThat(spoken.err()).startsWith("painel " + said);
    }

    @Test
    void locks_the_services_logins_alone() {
        Map<String, String> told = Map.of(
                "PAINEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/painel",
                "PAINEL_DATABASE_OWNER_USER", "owner",
                "PAINEL_DATABASE_OWNER_PASSWORD", "secret");
        Desk desk = spoken.desk(Language.EN, told, Clock.systemUTC(), RunLog.NONE);

        assertThat(Painel.commandLine(desk).execute("lock-login", "postgres")).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("painel lock-login: postgres is none of the service's logins\n");
    }

    @Test
    void has_no_demonstration_for_production() {
        Desk desk = spoken.desk(Language.EN, Map.of("PAINEL_ENVIRONMENT", "prod"), Clock.systemUTC(), RunLog.NONE);

        assertThat(Painel.commandLine(desk).execute("seed")).isEqualTo(3);
        assertThat(spoken.err()).startsWith("painel seed: the demonstration is not for production");
    }

    @Test
    void asks_to_try_again_when_the_database_is_away() throws Exception {
        Map<String, String> nowhere = Map.of(
                "PAINEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/painel?connectTimeout=1",
                "PAINEL_DATABASE_OWNER_USER", "owner",
                "PAINEL_DATABASE_OWNER_PASSWORD", "secret");
        Desk desk = spoken.desk(Language.EN, nowhere, Clock.systemUTC(), RunLog.NONE);

        assertThat(Painel.commandLine(desk).execute("seed")).isEqualTo(1);
        assertThat(spoken.err())
                .startsWith("painel seed: the database did not answer: ")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"events.txt, must end in .csv", "events.csv, not a file that can be read"})
    void looks_at_files_before_anything_else(String file, String said) {
        assertThat(run(Language.EN, "ingest " + folder.resolve(file))).isEqualTo(2);
        assertThat(spoken.err()).contains(said).hasLineCount(1);
    }

    @Test
    void tells_the_rejected_lines_of_one_file_at_a_place_of_its_own() throws Exception {
        Path one = Files.createFile(folder.resolve("one.csv"));
        Path two = Files.createFile(folder.resolve("two.csv"));

        assertThat(run(Language.EN, "ingest --rejected x.csv " + one + " " + two))
                .isEqualTo(2);
        assertThat(spoken.err()).contains("--rejected is for a single file");
    }

    private int run(Language language, String arguments) {
        return Painel.commandLine(spoken.desk(language))
                .execute(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
    }
}
