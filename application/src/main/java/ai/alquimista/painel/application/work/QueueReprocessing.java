package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.application.port.DeadLetters.DeadLetter;
import ai.alquimista.painel.application.port.Replays;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a queue's failed messages back: each batch is noted, then each message sent, then deleted. So none is lost, and none
 * beyond the number asked for is touched, however many attempts there are. Several commands may be at one queue: what one
 * of them sent and could not delete another finds there, and sends under the name of the first.
 *
 * <p>What an attempt had in hand when it broke off stays hidden for a while. The next one waits until it would show again:
 * those that do are sent back under the same token and counted; those that do not were deleted after they were sent, or are
 * in somebody else's hands, and are told apart as {@code unconfirmed}. Their share is not given to other messages.
 */
public final class QueueReprocessing {

    private static final int BATCH = 10;

    private final DeadLetters letters;
    private final Replays replays;
    private final Duration hidden;
    private final Clock clock;

    /**
     * Reprocesses through that port.
     *
     * @param hidden for how long at most received messages are hidden from others
     */
    public QueueReprocessing(DeadLetters letters, Replays replays, Duration hidden, Clock clock) {
        this.letters = letters;
        this.replays = replays;
        this.hidden = hidden;
        this.clock = clock;
    }

    Work reprocess(Hold hold, Order.ReprocessQueue order) {
        if (letters.waiting(order.queue()).isEmpty())
            return Work.failed("there is no such queue, or it keeps no failed messages");
        Map<String, @Nullable Object> progress = hold.command().attempts() > 1 ? hold.progress() : Map.of();
        Reservations reservations = Reservations.from(progress, order.maxMessages());
        Optional<Instant> shown =
                reservations.openSince().map(since -> since.plus(hidden)).filter(clock.instant()::isBefore);
        if (shown.isPresent()) return new Work.Later(shown.get(), "waits for messages of an attempt that broke off");
        return guarded(hold, order, reservations);
    }

    /** Says how far it came if the queue goes away. */
    private Work guarded(Hold hold, Order.ReprocessQueue order, Reservations reservations) {
        try {
            return batches(hold, order, reservations);
        } catch (Unavailable away) {
            return interrupted(hold, reservations, String.valueOf(away.getMessage()));
        }
    }

    private Work batches(Hold hold, Order.ReprocessQueue order, Reservations reservations) {
        while (reservations.left() > 0) {
            if (hold.isOutOfTime()) return interrupted(hold, reservations, "out of time");
            Instant shown = clock.instant().plus(hidden);
            List<DeadLetter> batch =
                    reservations.reserve(letters.receive(order.queue(), Math.min(BATCH, reservations.left())));
            if (batch.isEmpty()) break;
            if (!hold.note(reservations.noted(clock.instant()))) return new Work.Lost();
            for (DeadLetter letter : batch) {
                // It may be in somebody else's hands by now; what is not receives it once more.
                if (!clock.instant().isBefore(shown)) break;
                if (!move(hold, order.queue(), letter)) return new Work.Lost();
                reservations.deleted(letter);
            }
        }
        return Work.done(Result.success(output(order, reservations)));
    }

    private boolean move(Hold hold, String queue, DeadLetter letter) {
        String token = replays.token(queue, letter.messageId(), hold.command().id());
        if (!hold.isHeld()) return false;
        letters.sendBack(queue, letter, token);
        letters.delete(queue, letter);
        return true;
    }

    private Work interrupted(Hold hold, Reservations reservations, String why) {
        if (!hold.note(reservations.noted(clock.instant()))) return new Work.Lost();
        return new Work.Again(reservations.deleted() + " messages were sent back, then: " + why, true);
    }

    private static Map<String, @Nullable Object> output(Order.ReprocessQueue order, Reservations reservations) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("queue_name", order.queue());
        output.put("reprocessed", reservations.deleted());
        output.put("requested", order.maxMessages());
        if (reservations.unconfirmed() > 0) output.put("unconfirmed", reservations.unconfirmed());
        return output;
    }
}
