package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.rest.answer.Export;
import ai.alquimista.painel.rest.json.Json;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of a usage report as a file of comma-separated values (RFC 4180): under the names that they have in JSON the same
 * values, a row for each day.
 */
final class UsageCsv {

    static final String MEDIA_TYPE = "text/csv";

    static final String EXAMPLE = """
            date,total_requests,successful_requests,failed_requests,success_rate,avg_response_time_ms,\
            p50_response_time_ms,p95_response_time_ms,p99_response_time_ms,total_tokens_used\r
            2026-11-20,1200,1170,30,97.50,412.35,380.00,980.12,1500.40,640000\r
            2026-11-21,0,0,0,,,,,,0\r
            """;

    private static final MediaType WRITTEN =
            new MediaType("text", "csv", Map.of("charset", "utf-8", "header", "present"));

    private UsageCsv() {}

    static Export of(Cached<UsageReport> answer) {
        UsageReport report = answer.value();
        List<DailyView> days = report.daily().stream().map(DailyView::of).toList();
        String name = "usage-%s-%s.csv"
                .formatted(report.range().first(), report.range().last());
        return new Export(answer.hit(), WRITTEN, name, out -> write(days, out));
    }

    private static void write(List<DailyView> days, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        try {
            csv.writeRecord(names(days.getFirst()));
            days.forEach(day -> csv.writeRecord(values(day)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        text.flush();
    }

    private static String[] names(DailyView day) {
        return fields(day).keySet().stream().map(Object::toString).toArray(String[]::new);
    }

    private static String[] values(DailyView day) {
        return fields(day).values().stream().map(UsageCsv::text).toArray(String[]::new);
    }

    /** As JSON has them, in the order in which they stand there. */
    private static Map<?, ?> fields(DailyView day) {
        return (Map<?, ?>) Json.tree(day);
    }

    private static String text(@Nullable Object value) {
        if (value == null) return "";
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
