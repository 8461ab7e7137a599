package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A question to one of the table's indexes: one partition, the moments from and to inclusive, and filters. */
final class IndexQuery {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final String index;
    private final String condition;
    private final List<String> filters = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private boolean isEmpty;

    private IndexQuery(String index, String attribute, Object partition) {
        this.index = index;
        this.condition = "#" + attribute + " = :partition AND #created_at BETWEEN :from AND :to";
        values.put(":partition", Values.text(partition));
        between(EARLIEST, LATEST);
    }

    static IndexQuery ofStatus(CommandStatus status) {
        return new IndexQuery(CommandsTable.BY_STATUS, Attribute.STATUS, status);
    }

    /** Those of that status that the criteria cover, as far as the last row of the page before. */
    static IndexQuery ofStatus(CommandStatus status, CommandCriteria criteria, Optional<Instant> last) {
        return ofStatus(status).narrowed(criteria, last);
    }

    static IndexQuery ofTenant(TenantId tenant, CommandCriteria criteria, Optional<Instant> last) {
        IndexQuery query =
                new IndexQuery(CommandsTable.BY_TENANT, Attribute.TENANT_ID, tenant).narrowed(criteria, last);
        criteria.status().ifPresent(status -> query.filter("#status = :status", ":status", Values.text(status)));
        return query;
    }

    static IndexQuery pending(Set<CommandType> types) {
        return ofStatus(CommandStatus.PENDING).of(types);
    }

    static IndexQuery expired(Set<CommandType> types, Instant now) {
        return ofStatus(CommandStatus.RUNNING)
                .of(types)
                .filter("#lease_until <= :now", ":now", Values.text(Moments.text(now)));
    }

    private IndexQuery of(Set<CommandType> types) {
        types.forEach(type -> values.put(":" + type, Values.text(type)));
        filters.add(
                types.stream().map(type -> ":" + type).collect(Collectors.joining(", ", "#command_type IN (", ")")));
        return this;
    }

    private IndexQuery narrowed(CommandCriteria criteria, Optional<Instant> last) {
        criteria.type().ifPresent(type -> filter("#command_type = :type", ":type", Values.text(type)));
        Optional<Instant> before = criteria.createdTo().map(to -> firstFrom(to).minus(Moments.SMALLEST));
        between(
                criteria.createdFrom().map(IndexQuery::firstFrom).orElse(EARLIEST),
                Stream.concat(before.stream(), last.stream())
                        .min(Instant::compareTo)
                        .orElse(LATEST));
        return this;
    }

    /** The first moment from then on that an item may have; years of more than four digits would not sort. */
    private static Instant firstFrom(Instant moment) {
        if (moment.isBefore(EARLIEST)) return EARLIEST;
        return moment.isAfter(LATEST) ? LATEST : Moments.keptFrom(moment);
    }

    private void between(Instant from, Instant to) {
        isEmpty = to.isBefore(from);
        values.put(":from", Values.text(Moments.text(from)));
        values.put(":to", Values.text(Moments.text(to)));
    }

    private IndexQuery filter(String filter, String name, AttributeValue value) {
        filters.add(filter);
        values.put(name, value);
        return this;
    }

    /** Whether no moment is between both: DynamoDB takes no such question. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** Its items as they are asked for, the first so many at once unless a filter leaves some of them out. */
    Pages items(TableDoor door, int size, boolean oldestFirst) {
        return new Pages(door, filters.isEmpty() ? size : 4 * size, query -> ask(query.scanIndexForward(oldestFirst)));
    }

    void ask(QueryRequest.Builder query) {
        String filter = String.join(" AND ", filters);
        query.indexName(index)
                .keyConditionExpression(condition)
                .expressionAttributeNames(Attribute.names(condition, filter))
                .expressionAttributeValues(values);
        if (!filter.isEmpty()) query.filterExpression(filter);
    }
}
