package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Unavailable;

/** What became of one of many. */
public sealed interface Attempted<T> {

    Selected tenant();

    /** Whether the same may end otherwise when it is asked for again. */
    boolean isOpen();

    /** It is so. */
    record Done<T>(Selected tenant, T result) implements Attempted<T> {

        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** It cannot be. */
    record Refused<T>(Selected tenant, Refusal refusal) implements Attempted<T> {

        @Override
        public boolean isOpen() {
            return refusal instanceof Unavailable
                    || (refusal instanceof Conflict conflict && conflict.clash() == Clash.IN_FLIGHT);
        }
    }

    /** There was no time left for it. */
    record NotTried<T>(Selected tenant) implements Attempted<T> {

        @Override
        public boolean isOpen() {
            return true;
        }
    }
}
