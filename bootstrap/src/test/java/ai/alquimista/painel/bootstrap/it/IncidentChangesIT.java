package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.IncidentDesk.COMMENT;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.NEW;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.RESOLVED;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.newFor;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.status;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents as customers and our own people work on them. */
class IncidentChangesIT {

    private static final int AT_ONCE = 8;

    private final UUID tenant = MeteredTenant.onboard().id();
    private final DemoUser ana = Customer.admin(tenant);
    private final DemoUser bia = Colleague.support();
    private final IncidentDesk customer = IncidentDesk.ofTenant(ana);
    private final IncidentDesk ours = IncidentDesk.ofOurs(bia);

    @Test
    void are_opened_seen_to_and_ended() {
        Answer opened = customer.open(NEW);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        String id = opened.json().path("id").asText();
        assertThat(opened.header("Location")).endsWith("/tenant/incidents/" + id);
        assertPerson(opened.json().path("created_by"), ana);
        assertThat(opened.json().path("title").asText()).isEqualTo("O'Brien parou");

        Answer taken = ours.change(id, "{\"status\":\"acknowledged\",\"assignee\":\"" + bia.sub() + "\"}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.header("ETag")).isEqualTo("\"2\"");
        assertThat(taken.json().path("tenant_id").asText()).isEqualTo(tenant.toString());
        assertPerson(taken.json().path("assignee"), bia);
        assertPerson(taken.json().path("created_by"), ana);
        assertPerson(customer.found(id).path("assignee"), bia);
        assertThat(customer.found(id).path("acknowledged_at").asText()).endsWith("Z");

        Answer ended = customer.change(id, RESOLVED);
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.json().path("status").asText()).isEqualTo("resolved");
        assertThat(ended.json().path("resolved_at").asText()).endsWith("Z");
        assertThat(ours.found(id).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void are_opened_by_our_own_people_for_any_tenant() {
        String body = newFor(tenant).replace("}", ",\"assignee\":\"" + bia.sub() + "\"}");

        Answer opened = ours.open(body);

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String id = opened.json().path("id").asText();
        assertThat(opened.header("Location")).endsWith("/internal/incidents/" + id);
        assertPerson(opened.json().path("assignee"), bia);
        assertPerson(customer.found(id).path("created_by"), bia);
        assertThat(IncidentDesk.ofTenant(bia).open(NEW).status()).isEqualTo(400);
        assertThat(ours.open(newFor(new UUID(7, 7))).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"acknowledged, open", "resolved, open", "resolved, acknowledged"})
    void never_go_back(String from, String to) {
        String id = customer.opened(NEW);
        ours.change(id, status(from));

        Answer answer = ours.change(id, status(to));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo("CONFLICT");
        assertThat(ours.found(id).path("status").asText()).isEqualTo(from);
    }

    @Test
    void stay_as_they_are_where_they_are_so_already() {
        String id = customer.opened(NEW);
        JsonNode first = customer.change(id, RESOLVED).json();

        Answer again = customer.change(id, RESOLVED);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first);
        assertThat(AuditLine.all("incident.resolved", ana)).hasSize(1);
    }

    @Test
    void are_changed_by_whoever_knows_them_as_they_are() {
        String id = customer.opened(NEW);
        Map<String, String> first = Map.of("If-Match", "\"1\"");

        assertThat(ours.change(id, "{\"severity\":\"critical\"}", first).status())
                .isEqualTo(200);
        assertThat(customer.change(id, RESOLVED, first).status()).isEqualTo(412);
        assertThat(ours.change(id, RESOLVED, first).status()).isEqualTo(412);
        assertThat(customer.change(id, RESOLVED, Map.of("If-Match", "\"2\"")).status())
                .isEqualTo(200);
    }

    @Test
    void are_changed_once_where_many_do_it_at_once() throws Exception {
        String id = customer.opened(NEW);
        List<Integer> statuses = new ArrayList<>();
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++)
                sent.add(threads.submit(() -> {
                    start.await();
                    return ours.change(id, RESOLVED, Map.of("If-Match", "\"1\""));
                }));
            start.countDown();
            for (Future<Answer> each : sent) statuses.add(each.get().status());
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(ours.found(id).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void are_talked_about_even_when_they_are_over() {
        String id = customer.opened(NEW);
        customer.comment(id, COMMENT);
        ours.change(id, RESOLVED);

        Answer said = ours.comment(id, "{\"text\":\"Resolvido com o fornecedor.\"}");

        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertPerson(said.json().path("author"), bia);
        for (IncidentDesk desk : List.of(customer, ours)) {
            JsonNode comments = desk.found(id).path("comments");
            assertThat(comments).hasSize(2);
            assertPerson(comments.path(0).path("author"), ana);
            assertThat(comments.path(1)).isEqualTo(said.json());
        }
        assertThat(ours.found(id).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void count_once_under_a_key() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = customer.open(NEW, key);
        Answer again = customer.open(NEW, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(customer.open(NEW.replace("error", "info"), key).status()).isEqualTo(422);
        Eventually.within(Changes.SEEN, () -> assertThat(total("")).isEqualTo(1));

        String id = first.json().path("id").asText();
        Answer said = ours.comment(id, COMMENT, key);
        assertThat(ours.comment(id, COMMENT, key).body()).isEqualTo(said.body());
        assertThat(ours.found(id).path("comments")).hasSize(1);
        Answer elsewhere = ours.open(newFor(tenant), key);
        assertThat(elsewhere.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void are_shown_as_open_until_they_are_over() {
        String id = customer.opened(NEW);
        ours.change(id, status("acknowledged"));
        Eventually.within(Changes.SEEN, () -> {
            assertThat(customer.list("?status=open")
                            .json()
                            .at("/incidents/0/status")
                            .asText())
                    .isEqualTo("acknowledged");
            assertThat(total("?status=resolved")).isZero();
        });

        customer.change(id, RESOLVED);

        Eventually.within(Changes.SEEN, () -> {
            assertThat(total("?status=open")).isZero();
            JsonNode listed =
                    ours.list("?status=resolved&tenant_id=" + tenant).json().at("/incidents/0");
            assertThat(listed.path("id").asText()).isEqualTo(id);
            assertThat(listed.path("version").asInt()).isEqualTo(3);
        });
    }

    private int total(String query) {
        return customer.list(query).json().path("total").asInt();
    }

    @Test
    void leave_lines_in_the_log_that_tell_nothing_of_what_was_written() {
        String id = customer.opened(NEW);
        ours.change(id, "{\"severity\":\"critical\",\"assignee\":\"" + bia.sub() + "\"}");
        ours.comment(id, COMMENT);

        for (String type : List.of("incident.severity_changed", "incident.assigned", "incident.commented"))
            assertThat(AuditLine.all(type, bia)).singleElement().satisfies(line -> {
                assertThat(line.tenant()).isEqualTo(tenant.toString());
                assertThat(line.status()).isEqualTo("success");
            });
        assertThat(AuditLine.all("incident.opened", ana))
                .extracting(AuditLine::action)
                .containsExactly("createTenantIncident");
        assertThat(OwnerEyes.rows(
                        "SELECT CAST(details AS text) FROM operational_events WHERE resource_id = :id",
                        Map.of("id", id),
                        (row, context) -> row.getString(1)))
                .hasSize(4)
                .allSatisfy(details -> assertThat(details)
                        .doesNotContain("Brien", "fornecedor", bia.sub().toString()));
    }

    private static void assertPerson(JsonNode shown, DemoUser person) {
        assertThat(shown.path("id").asText()).isEqualTo(person.sub().toString());
        assertThat(shown.path("name").asText()).isEqualTo(person.name());
    }
}
