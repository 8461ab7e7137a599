package ai.alquimista.painel.bench.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** All that one call of a route made PostgreSQL do, in order. */
public record Answering(List<Sent> sent) {

    public Answering {
        sent = List.copyOf(sent);
    }

    /** What reads, without what says for whom. */
    public List<Sent> reads() {
        return sent.stream().filter(Sent::isRead).toList();
    }

    /** The context right before a statement on the same login. */
    public Optional<Sent> contextOf(Sent statement) {
        int at = sent.indexOf(statement);
        return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(sent::get)
                .filter(before -> before.isContext() && before.login().equals(statement.login()))
                .findFirst();
    }
}
