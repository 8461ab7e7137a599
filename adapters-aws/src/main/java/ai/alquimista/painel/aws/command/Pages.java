package ai.alquimista.painel.aws.command;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A query's items, fetched as far as somebody goes on; each page looks at twice as many as the one before. */
final class Pages implements Iterator<Map<String, AttributeValue>> {

    private static final int LARGEST = 1_000;

    private final TableDoor door;
    private final Consumer<QueryRequest.Builder> query;
    private int size;
    private Iterator<Map<String, AttributeValue>> page =
            List.<Map<String, AttributeValue>>of().iterator();
    private Map<String, AttributeValue> next = Map.of();
    private boolean isLast;

    Pages(TableDoor door, int firstSize, Consumer<QueryRequest.Builder> query) {
        this.door = door;
        this.query = query;
        this.size = Math.min(firstSize, LARGEST);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !isLast) fetch();
        return page.hasNext();
    }

    @Override
    public Map<String, AttributeValue> next() {
        if (!hasNext()) throw new NoSuchElementException();
        return page.next();
    }

    private void fetch() {
        QueryResponse response = door.query(request -> {
            query.accept(request.limit(size));
            if (!next.isEmpty()) request.exclusiveStartKey(next);
        });
        page = response.items().iterator();
        next = response.lastEvaluatedKey();
        isLast = next.isEmpty();
        size = Math.min(size * 2, LARGEST);
    }
}
