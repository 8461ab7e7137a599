package ai.alquimista.painel.bootstrap.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private static final EventFile FILE = new EventFile("0".repeat(64), "events.csv", 1_000);

    private final Spoken spoken = new Spoken();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void come_every_ten_seconds_and_no_more_often() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        Progress progress = new ProgressLines(spoken.desk(Language.EN, Map.of(), clock, RunLog.NONE));

        progress.reached(100, at(10));
        assertThat(spoken.err()).isEmpty();
        now = now.plusSeconds(10);
        progress.reached(420, at(42));
        now = now.plusSeconds(9);
        progress.reached(900, at(90));

        assertThat(spoken.err()).isEqualTo("events.csv: 42 %, 42 lines; 40 accepted, 1 duplicates, 1 rejected.\n");
    }

    private static FileProgress at(long lines) {
        return new FileProgress(FILE, new Position(lines * 10, lines), lines - 2, 1, 1, Optional.empty());
    }
}
