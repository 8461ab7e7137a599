package ai.alquimista.painel.aws.command;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The real store behind something that goes wrong with its writes. */
final class FaultyDynamo implements DynamoDbClient {

    private final DynamoDbClient store;
    private final Fault fault;
    private final AtomicInteger conflictsLeft;

    FaultyDynamo(DynamoDbClient store, Fault fault) {
        this.store = store;
        this.fault = fault;
        this.conflictsLeft = new AtomicInteger(
                switch (fault) {
                    case CONTENDS -> Integer.MAX_VALUE;
                    case CONTENDS_TWICE -> 2;
                    case NONE, LOSES_REPLIES, SENDS_TWICE -> 0;
                });
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        if (conflictsLeft.getAndDecrement() > 0) throw cancelled(request);
        TransactWriteItemsResponse response = store.transactWriteItems(request);
        return switch (fault) {
            case LOSES_REPLIES -> throw SdkClientException.create("the answer was lost");
            case SENDS_TWICE -> store.transactWriteItems(anotherTimeFor(request));
            case NONE, CONTENDS, CONTENDS_TWICE -> response;
        };
    }

    /** Under another token, as if the store no longer knew the first. */
    private static TransactWriteItemsRequest anotherTimeFor(TransactWriteItemsRequest request) {
        return request.toBuilder()
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        if (conflictsLeft.getAndDecrement() > 0)
            throw TransactionConflictException.builder().build();
        return store.updateItem(request);
    }

    private static TransactionCanceledException cancelled(TransactWriteItemsRequest request) {
        return TransactionCanceledException.builder()
                .cancellationReasons(request.transactItems().stream()
                        .map(item -> CancellationReason.builder()
                                .code("TransactionConflict")
                                .build())
                        .toList())
                .build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return store.getItem(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return store.query(request);
    }

    @Override
    public String serviceName() {
        return store.serviceName();
    }

    /** The store is its maker's to close. */
    @Override
    public void close() {}
}
