package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Somebody asking again and again until they are refused.
 *
 * @param statuses of the requests that passed
 * @param asked when the one that was refused was sent
 * @param answered when it was answered
 */
record Spell(List<Integer> statuses, Duration asked, Duration answered, Answer refusal) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Spell untilRefused(Supplier<Answer> ask) {
        return untilRefusedAfter(Duration.ZERO, ask);
    }

    /** Asks for at least that long, and then on until the next refusal. */
    static Spell untilRefusedAfter(Duration least, Supplier<Answer> ask) {
        long start = System.nanoTime();
        List<Integer> passed = new ArrayList<>();
        while (true) {
            Duration asked = Duration.ofNanos(System.nanoTime() - start);
            assertThat(asked).isLessThan(PATIENCE);
            Answer answer = ask.get();
            Duration answered = Duration.ofNanos(System.nanoTime() - start);
            if (answer.status() != 429) passed.add(answer.status());
            else if (asked.compareTo(least) >= 0) return new Spell(passed, asked, answered, answer);
        }
    }

    long passed() {
        return statuses.size();
    }

    /** How many places came back meanwhile, at least. */
    long leastBack(double perSecond) {
        return (long) Math.floor(asked.toNanos() / 1e9 * perSecond);
    }

    /** How many places came back meanwhile, at most. */
    long mostBack(double perSecond) {
        return (long) Math.ceil(answered.toNanos() / 1e9 * perSecond);
    }
}
