package ai.alquimista.painel.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.application.port.DeadLetters.DeadLetter;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsDeadLettersTest {

    private static final Duration HIDDEN = Duration.ofMinutes(1);
    private static final MessageAttributeValue TEXT = text("ação");
    private static final MessageAttributeValue BYTES = MessageAttributeValue.builder()
            .dataType("Binary")
            .binaryValue(SdkBytes.fromByteArray(new byte[] {0, 1, -1}))
            .build();

    private final LocalSqs sqs;
    private final DeadLetters letters;

    SqsDeadLettersTest() throws Exception {
        sqs = new LocalSqs();
        letters = new SqsDeadLetters(sqs.client(), "", HIDDEN);
    }

    @AfterAll
    void stop() {
        sqs.close();
    }

    @Test
    void an_unknown_queue_and_one_that_keeps_no_failed_messages_have_none() {
        sqs.create("plain");

        assertThat(letters.waiting("unknown")).isEmpty();
        assertThat(letters.waiting("plain")).isEmpty();
        assertThat(letters.receive("unknown", 10)).isEmpty();
        assertThat(new SqsDeadLetters(sqs.client(), "ours-", HIDDEN).waiting("plain"))
                .isEmpty();
    }

    @Test
    void a_message_goes_back_as_it_was_with_a_token() {
        fail("orders", "orders-failed", "{\"a\": 1}\nação", Map.of("text", TEXT, "bytes", BYTES));
        DeadLetter letter = only(letters.receive("orders", 10));

        letters.sendBack("orders", letter, "command:message");
        letters.delete("orders", letter);

        assertThat(letters.waiting("orders")).contains(0L);
        Message back = only(arrived("orders"));
        assertThat(back.body()).isEqualTo("{\"a\": 1}\nação");
        assertThat(back.messageAttributes())
                .isEqualTo(Map.of("text", TEXT, "bytes", BYTES, SqsDeadLetters.REPLAY_ID, text("command:message")));
    }

    @Test
    void a_message_that_came_back_before_goes_back_under_the_new_token() {
        fail("again", "again-failed", "body", Map.of(SqsDeadLetters.REPLAY_ID, TEXT));

        letters.sendBack("again", only(letters.receive("again", 10)), "second");

        assertThat(only(arrived("again")).messageAttributes())
                .isEqualTo(Map.of(SqsDeadLetters.REPLAY_ID, text("second")));
    }

    @Test
    void a_received_message_is_hidden_and_still_counted() {
        String failed = sqs.createWithDeadLetters("many", "many-failed");
        for (int i = 0; i < 12; i++) {
            String body = "message " + i;
            sqs.client().sendMessage(request -> request.queueUrl(failed).messageBody(body));
        }
        assertThat(letters.waiting("many")).contains(12L);

        List<DeadLetter> received = new ArrayList<>(letters.receive("many", 10));
        received.addAll(letters.receive("many", 10));

        assertThat(received).extracting(DeadLetter::messageId).hasSize(12).doesNotHaveDuplicates();
        assertThat(letters.receive("many", 10)).isEmpty();
        assertThat(letters.waiting("many")).contains(12L);
        letters.delete("many", received.get(0));
        assertThat(letters.waiting("many")).contains(11L);
    }

    @Test
    void a_message_of_a_fifo_queue_stays_in_its_group_and_is_not_doubled() {
        String failed = sqs.createWithDeadLetters("line.fifo", "line-failed.fifo");
        sqs.client()
                .sendMessage(request -> request.queueUrl(failed)
                        .messageBody("body")
                        .messageGroupId("customer-7")
                        .messageDeduplicationId("first"));
        DeadLetter letter = only(letters.receive("line.fifo", 10));

        letters.sendBack("line.fifo", letter, "command:message");
        letters.sendBack("line.fifo", letter, "command:message");

        Message back = only(arrived("line.fifo"));
        assertThat(back.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .isEqualTo("customer-7");
    }

    @Test
    void a_service_that_is_away_is_said_to_be() throws Exception {
        fail("away", "away-failed", "body", Map.of());
        DeadLetter letter = only(letters.receive("away", 10));
        try (SqsClient client = SqsClients.open(closedPort())) {
            DeadLetters away = new SqsDeadLetters(client, "", HIDDEN);
            List<ThrowingCallable> calls = List.of(
                    () -> away.waiting("away"),
                    () -> away.receive("away", 10),
                    () -> away.sendBack("away", letter, "token"),
                    () -> away.delete("away", letter),
                    () -> new SqsProbe(client, "").probe());

            for (ThrowingCallable call : calls) assertThatThrownBy(call).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void a_service_that_answers_is_timed() {
        assertThat(new SqsProbe(sqs.client(), "").probe()).isPositive();
        assertThat(new SqsProbe(sqs.client(), "absent").probe()).isPositive();
        assertThat(new SqsProbe(sqs.client(), "").store()).isEqualTo("queue");
    }

    private void fail(String queue, String deadLetters, String body, Map<String, MessageAttributeValue> attributes) {
        String failed = sqs.createWithDeadLetters(queue, deadLetters);
        sqs.client()
                .sendMessage(
                        request -> request.queueUrl(failed).messageBody(body).messageAttributes(attributes));
    }

    private List<Message> arrived(String queue) {
        String url =
                sqs.client().getQueueUrl(request -> request.queueName(queue)).queueUrl();
        return sqs.client()
                .receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    private static SqsSettings closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new SqsSettings(
                    "us-east-1", Optional.of(URI.create("http://127.0.0.1:" + socket.getLocalPort())), "");
        }
    }
}
