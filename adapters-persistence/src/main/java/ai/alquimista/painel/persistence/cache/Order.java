package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.read.ReadKey;
import java.util.function.Supplier;

/** A question with the place where its answer is kept, and how to make one. */
record Order<T>(ReadKey<T> key, CacheKey place, Supplier<T> load) {

    /** An answer that was found in this place; what stands in one place is of one type. */
    @SuppressWarnings("unchecked")
    Remembered<T> own(Remembered<?> found) {
        return (Remembered<T>) found;
    }
}
