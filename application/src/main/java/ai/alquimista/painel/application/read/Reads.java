package ai.alquimista.painel.application.read;

import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import java.util.Map;
import java.util.function.Supplier;

/** Answers questions from what is remembered while nothing that they are made of has changed. */
public final class Reads {

    private final Generations generations;
    private final ReadCache cache;

    public Reads(Generations generations, ReadCache cache) {
        this.generations = generations;
        this.cache = cache;
    }

    /** The answer; {@code load} is called at most once, and only if nothing is remembered. */
    public <T> Cached<T> ask(Grant by, Question<T> question, Supplier<T> load) {
        Map<Topic, Long> now = switch (by) {
            case Granted granted -> generations.of(granted.tenant().id());
            case GrantedPlatform platform -> generations.ofPlatform();
        };
        long generation = question.topics().stream()
                .mapToLong(topic -> now.getOrDefault(topic, 0L))
                .sum();
        return cache.get(new ReadKey<>(by, question, generation), load);
    }
}
