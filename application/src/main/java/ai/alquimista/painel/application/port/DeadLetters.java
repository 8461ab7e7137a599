package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.util.List;
import java.util.Optional;

/** Queues' failed messages. Every call throws {@link Unavailable} when the queue service cannot answer in time. */
public interface DeadLetters {

    /** About how many failed messages a queue has; empty if there is no such queue, or it keeps no failed ones. */
    Optional<Long> waiting(String queue);

    /**
     * Failed messages, hidden from others for a while; none when there are none left. They may be ones that were sent back
     * already, if whoever did so died before it could delete them.
     *
     * @param limit 1 to 10
     */
    List<DeadLetter> receive(String queue, int limit);

    /**
     * Sends a message back to its queue as it was, with an attribute that tells a doubled one from another.
     *
     * @param token the same for every attempt to send this message back
     */
    void sendBack(String queue, DeadLetter letter, String token);

    /** Deletes it among the failed; whether it was still there cannot be told. */
    void delete(String queue, DeadLetter letter);

    /** A message; what it says is the adapter's affair. */
    interface DeadLetter {

        /** The queue service's id for it. */
        String messageId();
    }
}
