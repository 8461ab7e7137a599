package ai.alquimista.painel.application.port;

import org.jspecify.annotations.Nullable;

/** JSON in the one form that RFC 8785 allows, so that equal values have equal bytes. */
public interface CanonicalJson {

    /**
     * The value's bytes. A number that a double does not hold exactly is written as a text, as the RFC advises.
     *
     * @param value of JSON's types: maps, lists, texts, numbers, truth values and null
     */
    byte[] of(@Nullable Object value);

    /**
     * The value that bytes in any form of JSON have.
     *
     * @throws IllegalArgumentException if they have none
     */
    @Nullable
    Object read(byte[] json);
}
