package ai.alquimista.painel.bootstrap.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class JobTest {

    private final Spoken spoken = new Spoken();
    private final List<String> runs = new ArrayList<>();

    @Test
    void prints_its_result_and_is_kept_in_english() {
        assertThat(run(() -> Outcome.done("rebuild-stats.done"))).isZero();

        assertThat(spoken.out()).isEqualTo("Modelos de leitura refeitos.\n");
        assertThat(spoken.err()).isEmpty();
        assertThat(runs).containsExactly("begin any --verbose", "end DONE The read models were made anew.");
    }

    @Test
    void is_refused_where_a_rule_says_no() {
        assertThat(run(() -> {
                    throw new Stopped(ExitCode.REFUSED, "seed.production");
                }))
                .isEqualTo(3);
        assertThat(runs).last().asString().startsWith("end REFUSED the demonstration is not for production");
    }

    @Test
    void fails_while_a_store_is_away() {
        assertThat(run(() -> {
                    throw new Unavailable("PostgreSQL", new IOException(new ConnectException("refused")));
                }))
                .isEqualTo(1);
        assertThat(runs).last().asString().isEqualTo("end FAILED the database did not answer: refused");
    }

    @Test
    void names_the_store_that_is_away() {
        for (String store : List.of("dynamodb", "redis"))
            assertThat(run(() -> {
                        throw new Unavailable(store, new IOException("refused"));
                    }))
                    .isEqualTo(1);
        assertThat(runs)
                .contains("end FAILED dynamodb did not answer: refused", "end FAILED redis did not answer: refused");
    }

    @Test
    void fails_by_our_own_mistakes_and_says_where_they_were_when_asked() {
        assertThat(run(() -> {
                    throw new IllegalStateException("first\n  second");
                }))
                .isEqualTo(1);
        assertThat(runs)
                .last()
                .asString()
                .isEqualTo("end FAILED unexpected failure: IllegalStateException: first; second");
        assertThat(spoken.err()).contains("at ai.alquimista").endsWith("IllegalStateException: first; second\n");
    }

    private int run(Callable<Outcome> work) {
        RunLog log = (job, arguments) -> {
            runs.add("begin " + job + " " + arguments);
            return (code, outcome) -> runs.add("end " + code + " " + outcome);
        };
        Desk desk = spoken.desk(Language.PT, Map.of(), Clock.systemUTC(), log);
        return new CommandLine(new Any(desk, work)).execute("--verbose");
    }

    @Command(name = "any")
    private static final class Any extends Job {

        private final Callable<Outcome> work;

        Any(Desk desk, Callable<Outcome> work) {
            super(desk);
            this.work = work;
        }

        @Override
        Outcome work() throws Exception {
            return work.call();
        }
    }
}
