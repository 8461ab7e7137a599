package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.IncidentDesk.COMMENT;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.NEW;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.RESOLVED;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.status;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.EventStream.Event;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to incidents, as it happens, and to whoever is told beyond the panel. */
class IncidentEventsIT {

    private static final String EVENTS = "/internal/incidents/events";
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration TOLD = Duration.ofSeconds(10);

    private final DemoUser bia = Colleague.support();
    private final UUID tenant = MeteredTenant.onboard().id();
    private final IncidentDesk customer = IncidentDesk.ofTenant(Customer.admin(tenant));
    private final IncidentDesk ours = IncidentDesk.ofOurs(bia);

    @Test
    void is_told_in_its_order() {
        try (EventStream stream = open(Map.of())) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");

            String id = customer.opened(NEW);
            ours.change(id, status("acknowledged"));
            ours.change(id, "{\"severity\":\"critical\",\"assignee\":\"" + bia.sub() + "\"}");
            customer.comment(id, COMMENT);
            customer.change(id, RESOLVED);

            assertTold(stream, id, "opened", "acknowledged", "assigned", "severity_changed", "commented", "resolved");
            assertThat(stream.events()).extracting(Event::id).isSorted().doesNotHaveDuplicates();
            Event last = about(stream, id).getLast();
            assertThat(last.kind()).isEqualTo("incident");
            assertThat(last.data().path("tenant_id").asText()).isEqualTo(tenant.toString());
            assertThat(last.data().path("severity").asText()).isEqualTo("critical");
            assertThat(last.data().path("status").asText()).isEqualTo("resolved");
            assertThat(about(stream, id))
                    .allSatisfy(event -> assertThat(event.data().toString())
                            .doesNotContain("Brien", "fornecedor", bia.sub().toString()));
        }
    }

    @Test
    void goes_on_where_a_reader_left_off() {
        String id;
        String seen;
        try (EventStream stream = open(Map.of())) {
            id = customer.opened(NEW);
            String first = id;
            assertTold(stream, first, "opened");
            seen = Long.toString(about(stream, id).getLast().id());
        }
        ours.change(id, RESOLVED);

        try (EventStream stream = open(Map.of("Last-Event-ID", seen))) {
            assertTold(stream, id, "resolved");
        }
    }

    @Test
    void says_that_something_is_missing() {
        try (EventStream stream = open(Map.of("Last-Event-ID", "999999999999"))) {
            Eventually.within(
                    AT_ONCE,
                    () -> assertThat(stream.events()).extracting(Event::kind).contains("reset"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1234567890123456789"})
    void goes_on_from_a_number_alone(String last) {
        try (EventStream stream = open(Map.of("Last-Event-ID", last))) {
            assertThat(stream.status()).isEqualTo(400);
        }
    }

    @Test
    void is_told_by_other_pods_while_redis_says_nothing() throws Exception {
        try (LimitedServer other = new LimitedServer();
                EventStream stream = open(other.baseUrl(), Map.of())) {
            assertTold(stream, customer.opened(NEW), "opened");
            RedisSwitch.stop();
            try {
                assertTold(stream, customer.opened(NEW), "opened");
            } finally {
                RedisSwitch.goOn();
            }
        }
    }

    @Test
    void is_told_beyond_the_panel_without_a_word_of_what_was_written() {
        String id = customer.opened(NEW);
        customer.comment(id, COMMENT);

        Eventually.within(
                TOLD,
                () -> assertThat(OwnerEyes.rows(
                                "SELECT change FROM incident_changes WHERE notified_at IS NOT NULL"
                                        + " AND incident_id = CAST(:id AS uuid) ORDER BY seq",
                                Map.of("id", id),
                                (row, context) -> row.getString(1)))
                        .containsExactly("opened", "commented"));
        assertThat(WrittenLog.lines().filter(line -> line.contains("incident " + id)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("Brien", "fornecedor"));
    }

    private EventStream open(Map<String, String> headers) {
        return open(Service.running().baseUrl(), headers);
    }

    private EventStream open(URI server, Map<String, String> headers) {
        return EventStream.open(server, EVENTS, Service.running().token(bia), headers);
    }

    private static List<Event> about(EventStream stream, String incident) {
        return stream.events().stream()
                .filter(event -> event.data().path("incident_id").asText().equals(incident))
                .toList();
    }

    private static void assertTold(EventStream stream, String incident, String... changes) {
        Eventually.within(
                AT_ONCE,
                () -> assertThat(about(stream, incident))
                        .extracting(event -> event.data().path("change").asText())
                        .containsExactly(changes));
    }
}
