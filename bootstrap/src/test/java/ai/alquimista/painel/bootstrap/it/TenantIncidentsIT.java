package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.client.TenantApi;
import ai.alquimista.painel.client.model.Incident;
import ai.alquimista.painel.client.model.IncidentPage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader's incidents are what the base table says, whichever way the pages are turned. */
class TenantIncidentsIT {

    private static final int DEFAULT_LIMIT = 20;
    private static final int FEW = 4;
    private static final String INCIDENTS = """
            SELECT id, severity, title, description, status, created_at, acknowledged_at, resolved_at, updated_at, version
              FROM incidents
             WHERE tenant_id = :tenant
               AND CASE :filter WHEN 'open' THEN resolved_at IS NULL WHEN 'resolved' THEN resolved_at IS NOT NULL ELSE true END
             ORDER BY created_at DESC, id DESC
            """;

    static Stream<Arguments> readersByStatus() {
        return Reader.all()
                .flatMap(reader ->
                        Stream.of(null, "open", "resolved", "all").map(status -> Arguments.of(reader, status)));
    }

    @ParameterizedTest
    @MethodSource("readersByStatus")
    void the_first_page(Reader reader, @Nullable String status) throws Exception {
        List<Incident> all = incidents(reader.tenant(), status);

        IncidentPage page = reader.api().listTenantIncidents(reader.named(), status, null, null, null);

        assertThat(page.getTotal()).isEqualTo(all.size());
        assertThat(page.getLimit()).isEqualTo(DEFAULT_LIMIT);
        assertThat(page.getOffset()).isZero();
        assertThat(page.getIncidents())
                .usingRecursiveComparison()
                .isEqualTo(all.stream().limit(DEFAULT_LIMIT).toList());
        assertThat(page.getNextCursor() != null).isEqualTo(all.size() > DEFAULT_LIMIT);
    }

    @ParameterizedTest
    @MethodSource("readersByStatus")
    void every_page_by_its_cursor(Reader reader, @Nullable String status) throws Exception {
        List<Incident> all = incidents(reader.tenant(), status);
        TenantApi api = reader.api();
        List<Incident> read = new ArrayList<>();
        String cursor = null;

        do {
            IncidentPage page = api.listTenantIncidents(reader.named(), status, FEW, null, cursor);
            assertThat(page.getTotal()).isEqualTo(all.size());
            assertThat(page.getIncidents()).hasSize(Math.min(FEW, all.size() - read.size()));
            read.addAll(page.getIncidents());
            cursor = page.getNextCursor();
        } while (cursor != null);

        assertThat(read).usingRecursiveComparison().isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("readersByStatus")
    void a_page_by_its_offset(Reader reader, @Nullable String status) throws Exception {
        List<Incident> all = incidents(reader.tenant(), status);

        IncidentPage page = reader.api().listTenantIncidents(reader.named(), status, FEW, FEW, null);

        assertThat(page.getTotal()).isEqualTo(all.size());
        assertThat(page.getOffset()).isEqualTo(FEW);
        assertThat(page.getIncidents())
                .usingRecursiveComparison()
                .isEqualTo(all.stream().skip(FEW).limit(FEW).toList());
    }

    private static List<Incident> incidents(UUID tenant, @Nullable String status) {
        return OwnerEyes.rows(
                INCIDENTS,
                Map.of("tenant", tenant, "filter", status == null ? "all" : status),
                (row, context) -> new Incident()
                        .id(row.getObject("id", UUID.class))
                        .severity(Incident.SeverityEnum.fromValue(row.getString("severity")))
                        .title(row.getString("title"))
                        .description(row.getString("description"))
                        .status(Incident.StatusEnum.fromValue(row.getString("status")))
                        .createdAt(row.getObject("created_at", OffsetDateTime.class))
                        .acknowledgedAt(row.getObject("acknowledged_at", OffsetDateTime.class))
                        .resolvedAt(row.getObject("resolved_at", OffsetDateTime.class))
                        .updatedAt(row.getObject("updated_at", OffsetDateTime.class))
                        .version(row.getLong("version")));
    }
}
