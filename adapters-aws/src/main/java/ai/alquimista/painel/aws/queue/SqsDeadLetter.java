package ai.alquimista.painel.aws.queue;

import ai.alquimista.painel.application.port.DeadLetters.DeadLetter;
import software.amazon.awssdk.services.sqs.model.Message;

/** A failed message in the hands of whoever received it. */
record SqsDeadLetter(Message message, Redrive route) implements DeadLetter {

    @Override
    public String messageId() {
        return message.messageId();
    }
}
