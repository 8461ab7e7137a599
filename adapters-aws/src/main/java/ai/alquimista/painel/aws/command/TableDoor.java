package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The one way to the commands table; whatever keeps the table from answering in time is {@link Unavailable}. */
final class TableDoor {

    private static final String STORE = "dynamodb";
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final DynamoDbClient client;
    private final String table;

    TableDoor(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    String table() {
        return table;
    }

    /** One item as it is at this moment. */
    Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        return ask(() -> Optional.of(client.getItem(
                        request -> request.tableName(table).key(key).consistentRead(true)))
                .filter(response -> response.hasItem())
                .map(response -> response.item()));
    }

    /** One page. */
    QueryResponse query(Consumer<QueryRequest.Builder> query) {
        return ask(() -> client.query(request -> query.accept(request.tableName(table))));
    }

    /** False if the condition does not hold. */
    boolean update(Consumer<UpdateItemRequest.Builder> update) {
        for (int tries = 1; ; tries++) {
            try {
                ask(() -> client.updateItem(request -> update.accept(request.tableName(table))));
                return true;
            } catch (ConditionalCheckFailedException unmet) {
                return false;
            } catch (TransactionConflictException inTheWay) {
                if (tries == TRIES) throw new Unavailable(STORE, inTheWay);
                pause(tries);
            }
        }
    }

    /** Likewise. */
    boolean update(Change change) {
        return update(request -> request.key(change.key())
                .updateExpression(change.expression())
                .conditionExpression(change.condition())
                .expressionAttributeNames(change.names())
                .expressionAttributeValues(change.values()));
    }

    /** An item after a change that suits it however it was. */
    Map<String, AttributeValue> change(Consumer<UpdateItemRequest.Builder> update) {
        return ask(() -> client.updateItem(
                        request -> update.accept(request.tableName(table).returnValues(ReturnValue.ALL_NEW))))
                .attributes();
    }

    /** All of them or none. */
    Written write(List<TransactWriteItem> items) {
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                ask(() -> client.transactWriteItems(request -> request.transactItems(items)));
                return new Written.Done();
            } catch (TransactionCanceledException cancelled) {
                Set<Integer> refused = refused(cancelled);
                if (!refused.isEmpty()) return new Written.Refused(refused);
                if (!isContended(cancelled)) throw new Unavailable(STORE, cancelled);
            } catch (TransactionInProgressException inTheWay) {
                if (tries == TRIES) throw new Unavailable(STORE, inTheWay);
            }
            pause(tries);
        }
        return new Written.Contended();
    }

    static Unavailable contended() {
        return new Unavailable(STORE, new IllegalStateException("others were at the same items each time"));
    }

    private static Set<Integer> refused(TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        return IntStream.range(0, reasons.size())
                .filter(position ->
                        "ConditionalCheckFailed".equals(reasons.get(position).code()))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean isContended(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().anyMatch(reason -> "TransactionConflict".equals(reason.code()));
    }

    /** Longer each time, and never the same for two that are in each other's way. */
    private static void pause(int tries) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE << tries));
    }

    /** An answer, or what only its asker knows how to take. */
    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ConditionalCheckFailedException
                | TransactionConflictException
                | TransactionCanceledException
                | TransactionInProgressException answer) {
            throw answer;
        } catch (AwsServiceException e) {
            if (isOurMistake(e)) throw new IllegalArgumentException(e);
            throw new Unavailable(STORE, e);
        } catch (SdkException e) {
            throw new Unavailable(STORE, e);
        }
    }

    /** A question that DynamoDB does not take, such as an item that is too large; asking again would not mend it. */
    private static boolean isOurMistake(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .filter(details -> "ValidationException".equals(details.errorCode()))
                .isPresent();
    }
}
