package ai.alquimista.painel.aws.command;

import java.util.Set;

/** What became of a transaction. */
sealed interface Written {

    record Done() implements Written {}

    /**
     * Nothing was written, by conditions that did not hold.
     *
     * @param items the positions of theirs
     */
    record Refused(Set<Integer> items) implements Written {}

    /** Others were at the same items each time it was tried. */
    record Contended() implements Written {}
}
