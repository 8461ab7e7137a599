package ai.alquimista.painel.domain.paging;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has
 * @param next where the next page starts; empty on the last
 */
public record Page<T>(List<T> rows, long total, Optional<Anchor> next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
