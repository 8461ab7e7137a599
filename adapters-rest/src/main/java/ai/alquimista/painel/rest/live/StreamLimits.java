package ai.alquimista.painel.rest.live;

import java.time.Duration;

/**
 * What streams may take.
 *
 * @param streams on this pod at once
 * @param perUser at once
 * @param waiting changes that a stream may be behind before it is cut: whoever reads so slowly begins anew where they were
 * @param longest how long a stream lasts at most; the token's end comes first if it is sooner
 * @param heartbeat how long a stream is silent at most, and how often its caller's right is looked at
 * @param poll how late a change may be when nobody calls
 */
public record StreamLimits(int streams, int perUser, int waiting, Duration longest, Duration heartbeat, Duration poll) {

    public static final StreamLimits DEFAULT =
            new StreamLimits(200, 5, 256, Duration.ofHours(1), Duration.ofSeconds(15), Duration.ofSeconds(1));
}
