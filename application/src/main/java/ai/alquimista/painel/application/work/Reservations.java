package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.DeadLetters.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which failed messages a command has taken on over all its attempts. A message is reserved before it is sent back and
 * counted once it is deleted; both together are never more than were asked for.
 */
final class Reservations {

    private static final String DELETED = "deleted";
    private static final String RESERVED = "reserved";
    private static final String RESERVED_AT = "reserved_at";

    private final int most;
    private final Set<String> reserved;
    private final Optional<Instant> since;
    private int deleted;

    private Reservations(int most, int deleted, Collection<String> reserved, Optional<Instant> since) {
        this.most = most;
        this.deleted = deleted;
        this.reserved = new LinkedHashSet<>(reserved);
        this.since = since;
    }

    /** As attempts before noted them. */
    static Reservations from(Map<String, ? extends @Nullable Object> progress, int most) {
        Object deleted = progress.get(DELETED);
        Object reserved = progress.get(RESERVED);
        Object at = progress.get(RESERVED_AT);
        return new Reservations(
                most,
                deleted instanceof Number number ? number.intValue() : 0,
                reserved instanceof Collection<?> ids
                        ? ids.stream().map(String::valueOf).toList()
                        : List.of(),
                at instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty());
    }

    Map<String, Object> noted(Instant now) {
        return Map.of(DELETED, deleted, RESERVED, List.copyOf(reserved), RESERVED_AT, now.toString());
    }

    /** When an attempt before this one last took messages in hand of which it is not known what became; empty if none did. */
    Optional<Instant> openSince() {
        return reserved.isEmpty() ? Optional.empty() : since;
    }

    /** How many there are still to delete, reserved ones among them. */
    int left() {
        return most - deleted;
    }

    /** Reserves what may be, and answers what is reserved of these. */
    List<DeadLetter> reserve(List<DeadLetter> letters) {
        List<DeadLetter> ours = new ArrayList<>();
        for (DeadLetter letter : letters) {
            if (!reserved.contains(letter.messageId()) && reserved.size() >= left()) continue;
            reserved.add(letter.messageId());
            ours.add(letter);
        }
        return ours;
    }

    void deleted(DeadLetter letter) {
        if (reserved.remove(letter.messageId())) deleted++;
    }

    int deleted() {
        return deleted;
    }

    /** How many were in hand when an attempt broke off and have not been seen since. */
    int unconfirmed() {
        return reserved.size();
    }
}
