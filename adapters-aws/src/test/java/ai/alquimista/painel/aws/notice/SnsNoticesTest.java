package ai.alquimista.painel.aws.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.application.port.IncidentNotices;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.incident.Severity;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** The real client against {@link LocalTopic}, the nearest thing to the service that a build can reach. */
class SnsNoticesTest {

    private static final Change CHANGE = new Change(
            4711,
            Samples.id(1),
            Samples.ACME.id(),
            IncidentStep.SEVERITY_CHANGED,
            Severity.CRITICAL,
            IncidentStatus.ACKNOWLEDGED,
            Instant.parse("2026-11-28T16:50:33.412Z"));

    private final LocalTopic topic;
    private final SnsClient client;

    SnsNoticesTest() throws Exception {
        topic = new LocalTopic();
        client = SnsClients.open(topic.settings());
    }

    @AfterEach
    void stop() {
        client.close();
        topic.close();
    }

    @Test
    void are_ids_and_words_in_json() {
        notices().tell(CHANGE);

        assertThat(topic.published())
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("TopicArn", LocalTopic.ARN)
                        .containsEntry(
                                "Message",
                                "{\"sequence\":4711,\"incident_id\":\"" + Samples.id(1) + "\",\"tenant_id\":\""
                                        + Samples.ACME.id()
                                        + "\",\"change\":\"severity_changed\",\"severity\":\"critical\","
                                        + "\"status\":\"acknowledged\",\"at\":\"2026-11-28T16:50:33.412Z\"}"));
    }

    @Test
    void can_be_filtered_by_their_words() {
        notices().tell(CHANGE);

        Map<String, String> form = topic.published().getFirst();
        assertThat(form.values()).contains("change", "severity", "status", "severity_changed", "critical");
        assertThat(form.keySet()).contains("MessageAttributes.entry.3.Value.StringValue");
    }

    @Test
    void reach_a_topic_that_fails_once() {
        topic.fail(1);

        notices().tell(CHANGE);

        assertThat(topic.published()).hasSize(1);
    }

    @Test
    void are_not_told_while_the_topic_fails_or_is_none() {
        topic.fail(100);
        assertThatThrownBy(() -> notices().tell(CHANGE)).isInstanceOf(Unavailable.class);
        topic.fail(0);
        assertThatThrownBy(() -> new SnsNotices(client, LocalTopic.ARN + "-gone").tell(CHANGE))
                .isInstanceOf(Unavailable.class);
        assertThat(topic.published()).isEmpty();
    }

    @Test
    void are_not_told_while_the_service_is_away() {
        topic.close();

        assertThatThrownBy(() -> notices().tell(CHANGE)).isInstanceOf(Unavailable.class);
    }

    @Test
    void go_to_the_log_where_there_is_no_topic() {
        assertThatCode(() -> new LoggedNotices().tell(CHANGE)).doesNotThrowAnyException();
    }

    private IncidentNotices notices() {
        return new SnsNotices(client, LocalTopic.ARN);
    }
}
