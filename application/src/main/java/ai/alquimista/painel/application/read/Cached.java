package ai.alquimista.painel.application.read;

import java.util.UUID;
import java.util.function.Supplier;

/** An answer, made just now or remembered. */
public interface Cached<T> {

    /** Names this answer: two with one stamp are the same. */
    String stamp();

    /** Whether it was remembered. */
    boolean hit();

    /** The answer itself; may have to be read back first, so whoever knows the stamp need not ask. */
    T value();

    /** An answer that is remembered nowhere. */
    static <T> Cached<T> fresh(T value) {
        return of(UUID.randomUUID().toString(), false, () -> value);
    }

    static <T> Cached<T> of(String stamp, boolean hit, Supplier<T> value) {
        return new Cached<>() {
            @Override
            public String stamp() {
                return stamp;
            }

            @Override
            public boolean hit() {
                return hit;
            }

            @Override
            public T value() {
                return value.get();
            }
        };
    }
}
