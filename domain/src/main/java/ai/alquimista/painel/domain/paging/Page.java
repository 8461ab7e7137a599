package ai.alquimista.painel.domain.paging;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has; empty where counting them would cost too much
 * @param next where the next page starts; empty on the last
 */
public record Page<T>(List<T> rows, Optional<Long> total, Optional<Anchor> next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** A page of a list whose length is always known. */
    public Page(List<T> rows, long total, Optional<Anchor> next) {
        this(rows, Optional.of(total), next);
    }
}
