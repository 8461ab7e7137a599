package ai.alquimista.painel.rest.command;

import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.query.Moments;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list of commands can be asked for. */
final class CommandListQuery {

    static final QueryParameter<Integer> LIMIT = Paging.limit(50);

    private static final QueryParameter<Optional<CommandStatus>> STATUS = QueryParameter.oneOf(
            "status",
            Stream.concat(
                            Stream.of(Optional.<CommandStatus>empty()),
                            Arrays.stream(CommandStatus.values()).map(Optional::of))
                    .toList(),
            status -> status.map(Enum::name).orElse("all"),
            Optional.empty());
    private static final QueryParameter<Optional<CommandType>> TYPE = QueryParameter.oneOf(
            "command_type",
            Arrays.stream(CommandType.values()).map(Optional::of).toList(),
            type -> type.orElseThrow().name(),
            Optional.empty());
    private static final QueryParameter<Optional<Instant>> FROM = Moments.parameter("created_from");
    private static final QueryParameter<Optional<Instant>> TO = Moments.parameter("created_to");

    private CommandListQuery() {}

    static Query of(UriInfo uri) {
        return Query.of(uri, STATUS, TYPE, TENANT_ID, FROM, TO, LIMIT, Paging.CURSOR);
    }

    static CommandCriteria criteria(Query query) {
        return new CommandCriteria(
                query.get(STATUS), query.get(TYPE), query.get(TENANT_ID), query.get(FROM), query.get(TO));
    }

    /** The filters in one spelling. */
    static String canonical(CommandCriteria criteria) {
        return "status=%s&command_type=%s&tenant_id=%s&created_from=%s&created_to=%s"
                .formatted(
                        text(criteria.status()),
                        text(criteria.type()),
                        text(criteria.tenant()),
                        text(criteria.createdFrom()),
                        text(criteria.createdTo()));
    }

    private static String text(Optional<?> filter) {
        return filter.map(Object::toString).orElse("");
    }
}
