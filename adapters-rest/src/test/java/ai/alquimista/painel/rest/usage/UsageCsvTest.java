package ai.alquimista.painel.rest.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.usage.DailyUsage;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.answer.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageCsvTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);
    private static final UsageFigures FIGURES = new UsageFigures(
            new UsageTotals(1200, 1170, 30, 494_820, 640_000),
            Optional.of(
                    new Percentiles(new BigDecimal("380.00"), new BigDecimal("980.12"), new BigDecimal("1500.40"))));

    @Test
    void is_what_the_document_shows() throws IOException {
        assertThat(written(UsageCsv.of(Cached.fresh(report(FIGURES))))).isEqualTo(UsageCsv.EXAMPLE);
    }

    @Test
    void is_named_after_its_days() {
        Export export = UsageCsv.of(Cached.of("stamp", true, () -> report(FIGURES)));

        assertThat(export.headers())
                .containsEntry("Content-Disposition", "attachment; filename=\"usage-2026-11-20-2026-11-21.csv\"");
        assertThat(export.mediaType().getParameters())
                .containsEntry("charset", "utf-8")
                .containsEntry("header", "present");
        assertThat(export.remembered()).isTrue();
    }

    @Test
    void writes_numbers_alike_wherever_it_runs() throws IOException {
        var many = new UsageFigures(
                new UsageTotals(3_000_000_000L, 3_000_000_000L, 0, 3_000_000_000L, 9_000_000_000_000L),
                Optional.of(new Percentiles(new BigDecimal("1E+4"), BigDecimal.TEN, new BigDecimal("86400000.00"))));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("pt-BR"));
            assertThat(written(UsageCsv.of(Cached.fresh(report(many)))))
                    .contains(
                            "\r\n2026-11-20,3000000000,3000000000,0,100.00,1.00,10000,10,86400000.00,9000000000000\r\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Who breaks off a download is no error of ours: the container is told of the stream's, and of no other. */
    @Test
    void passes_on_what_the_stream_throws() {
        IOException gone = new IOException("gone");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw gone;
            }
        };

        assertThat(catchThrowable(
                        () -> UsageCsv.of(Cached.fresh(report(FIGURES))).body().write(broken)))
                .isSameAs(gone);
    }

    private static UsageReport report(UsageFigures figures) {
        return new UsageReport(
                new DateRange(FIRST, LAST),
                figures,
                List.of(new DailyUsage(FIRST, figures), new DailyUsage(LAST, UsageFigures.NONE)),
                List.of());
    }

    private static String written(Export export) throws IOException {
        var out = new ByteArrayOutputStream();
        export.body().write(out);
        return out.toString(UTF_8);
    }
}
