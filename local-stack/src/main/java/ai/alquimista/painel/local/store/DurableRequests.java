package ai.alquimista.painel.local.store;

import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * Answers a transaction once it is committed. DynamoDB Local answers it as soon as its COMMIT is queued, so that a process
 * which is killed at that moment loses what it acknowledged, as DynamoDB itself never would.
 */
final class DurableRequests extends LocalDynamoDBRequestHandler {

    DurableRequests(int port, String folder) {
        super(port, false, folder, true, false);
    }

    /** One thread works the queue off in order: a question that is asked after the COMMIT is answered after it. */
    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String accessKey, String region, TransactWriteItemsRequest request) {
        TransactWriteItemsResponse answer = super.transactWriteItems(accessKey, region, request);
        listTables(accessKey, region, ListTablesRequest.builder().limit(1).build());
        return answer;
    }
}
