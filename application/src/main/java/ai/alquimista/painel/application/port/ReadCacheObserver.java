package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.read.ReadKey;

/** Is told how the read cache does. Each answer is a hit or a miss; the rest comes on top. */
public interface ReadCacheObserver {

    /** The answer was remembered, or another request was loading it already. */
    void hit();

    /** The answer was loaded for this request. */
    void miss();

    /** Under this key stood what was written for another, which may be another tenant's. It was not served. */
    void foreign(ReadKey<?> key);

    /** The cache could not be asked, or not be told. */
    void unavailable();
}
