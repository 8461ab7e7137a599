package ai.alquimista.painel.rest.paging;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one request asks for a page, and how its answer goes on. A cursor is opened once the place is known: whose list it
 * is, is settled with the permission.
 */
public final class Paging {

    /** A name of 255 characters, sealed, is shorter than this. */
    private static final int LONGEST_CURSOR = 2_048;

    public static final QueryParameter<Optional<Integer>> OFFSET =
            QueryParameter.wholeNumber("offset", 0, PageRequest.DEEPEST_OFFSET);
    public static final QueryParameter<Optional<String>> CURSOR = QueryParameter.text("cursor", LONGEST_CURSOR);

    private final CursorSeal seal;
    private final int limit;
    private final Optional<Integer> offset;
    private final Optional<String> cursor;
    private @Nullable Place place;

    private Paging(CursorSeal seal, int limit, Optional<Integer> offset, Optional<String> cursor) {
        this.seal = seal;
        this.limit = limit;
        this.offset = offset;
        this.cursor = cursor;
    }

    /** Reads the paging of a query that knows {@link #OFFSET}, {@link #CURSOR} and the route's own limit. */
    public static Paging of(CursorSeal seal, Query query, QueryParameter<Integer> limit) {
        Optional<Integer> offset = query.get(OFFSET);
        Optional<String> cursor = query.get(CURSOR);
        if (offset.isPresent() && cursor.isPresent())
            throw new Refusal.Invalid(CURSOR.name(), Flaw.CONFLICTS_WITH, OFFSET.name());
        return new Paging(seal, query.get(limit), offset, cursor);
    }

    public static QueryParameter<Integer> limit(int absent) {
        return QueryParameter.withDefault(QueryParameter.wholeNumber("limit", 1, PageRequest.MOST_ROWS), absent);
    }

    /** The page that is asked for in this place. */
    public PageRequest in(Place settled) {
        place = settled;
        return new PageRequest(limit, start(settled));
    }

    /** The last row of the page before this one, in a list that takes no offset; empty on the first. */
    public Optional<Anchor> after(Place settled) {
        return in(settled).start() instanceof Start.After after ? Optional.of(after.anchor()) : Optional.empty();
    }

    /** The cursor of the page that follows; empty on the last one. */
    public Optional<String> next(Page<?> page) {
        Place settled = Objects.requireNonNull(place, "the place is settled before the page is read");
        return page.next().map(anchor -> seal.seal(settled, anchor));
    }

    public int limit() {
        return limit;
    }

    /** Rows skipped; empty when a cursor says where to start. */
    public Optional<Integer> offset() {
        return cursor.isPresent() ? Optional.empty() : Optional.of(offset.orElse(0));
    }

    private Start start(Place settled) {
        if (cursor.isEmpty()) return new Start.Offset(offset.orElse(0));
        return seal.open(settled, cursor.get())
                .map(Start.After::new)
                .orElseThrow(() -> new Refusal.Invalid(CURSOR.name(), Flaw.MALFORMED));
    }
}
