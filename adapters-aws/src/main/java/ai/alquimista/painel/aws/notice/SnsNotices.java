package ai.alquimista.painel.aws.notice;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.application.port.IncidentNotices;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * One message for each change, to one topic: ids and our own words in JSON, and the words as attributes too, so that a
 * subscription can filter by them. What anybody wrote stays here.
 */
public final class SnsNotices implements IncidentNotices {

    private static final String STORE = "SNS";

    private final SnsClient client;
    private final String topic;

    /**
     * The topic behind a client.
     *
     * @param client from {@link SnsClients#open}, whose budget each call keeps; it stays the caller's to close
     * @param topic its ARN
     */
    public SnsNotices(SnsClient client, String topic) {
        this.client = client;
        this.topic = topic;
    }

    @Override
    public void tell(Change change) {
        try {
            client.publish(message -> message.topicArn(topic)
                    .message(json(change))
                    .messageAttributes(Map.of(
                            "change", attribute(change.step()),
                            "severity", attribute(change.severity()),
                            "status", attribute(change.status()))));
        } catch (SdkException e) {
            throw new Unavailable(STORE, e);
        }
    }

    /** Nothing in it has a character that JSON would escape. */
    private static String json(Change change) {
        return """
                {"sequence":%d,"incident_id":"%s","tenant_id":"%s","change":"%s","severity":"%s","status":"%s","at":"%s"}""".formatted(
                        change.sequence(),
                        change.incident(),
                        change.tenant(),
                        word(change.step()),
                        word(change.severity()),
                        word(change.status()),
                        change.at());
    }

    private static MessageAttributeValue attribute(Enum<?> constant) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(word(constant))
                .build();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
