package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Measured;

/**
 * Commands ordered by so many at once; a call is a command from its order to its end.
 *
 * @param floor the same three transactions by as many threads, and nothing else
 */
record CycleResult(int senders, Measured floor, Measured ours) {

    double share() {
        return ours.perSecond() / floor.perSecond();
    }
}
