package ai.alquimista.painel.persistence.paging;

import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows that a statement reads for a page: one more than asked for, which tells whether there is a next page. Every
 * page is read from behind an anchor, so that one statement serves them all.
 *
 * @param offset rows to skip behind the anchor
 */
public record Slice(Anchor anchor, int offset, int limit) {

    /**
     * The rows of a page.
     *
     * @param start an anchor that every row of the list comes behind
     */
    public static Slice of(PageRequest page, Anchor start) {
        int oneMore = page.limit() + 1;
        return switch (page.start()) {
            case Start.Offset offset -> new Slice(start, offset.rows(), oneMore);
            case Start.After after -> new Slice(after.anchor(), 0, oneMore);
        };
    }

    /** How many rows behind the anchor the page needs. */
    public int reach() {
        return offset + limit;
    }

    /** Whether the list's rows are all among those read, so that nothing is left to count. */
    public boolean isWhole(List<?> rows, PageRequest page) {
        return page.start() instanceof Start.Offset from && from.rows() == 0 && rows.size() < limit;
    }

    /** The page that the rows make. */
    public <T> Page<T> page(List<T> rows, Optional<Long> total, Function<T, Anchor> anchorOf) {
        if (rows.size() < limit) return new Page<>(rows, total, Optional.empty());
        List<T> shown = rows.subList(0, limit - 1);
        return new Page<>(shown, total, Optional.of(anchorOf.apply(shown.getLast())));
    }
}
