package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.ReadKey;
import java.util.function.Supplier;

/** Remembers answers. It may forget any at any time, and when it cannot be reached the answer is loaded. */
public interface ReadCache {

    /** Remembers nothing. */
    ReadCache NONE = new ReadCache() {
        @Override
        public <T> Cached<T> get(ReadKey<T> key, Supplier<T> load) {
            return Cached.fresh(load.get());
        }
    };

    /**
     * What is remembered under exactly this key, or what {@code load} gives. Callers that want the same key at once share
     * one load; what it throws reaches all of them and is not remembered.
     */
    <T> Cached<T> get(ReadKey<T> key, Supplier<T> load);
}
