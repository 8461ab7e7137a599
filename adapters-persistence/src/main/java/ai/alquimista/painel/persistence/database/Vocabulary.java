package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/**
 * How the domain's words stand in columns: ids and zones as their values, enumerations in lower case, and days and moments
 * under a type that the driver names to the server, which {@link OneRoundTrip} depends on.
 */
final class Vocabulary implements JdbiPlugin {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerColumnMapper(TenantId.class, (row, col, any) -> new TenantId(row.getObject(col, UUID.class)));
        jdbi.registerColumnMapper(AgentId.class, (row, col, any) -> new AgentId(row.getObject(col, UUID.class)));
        jdbi.registerColumnMapper(UserId.class, (row, col, any) -> new UserId(row.getString(col)));
        jdbi.registerColumnMapper(Cnpj.class, (row, col, any) -> new Cnpj(row.getString(col)));
        jdbi.registerColumnMapper(ZoneId.class, (row, col, any) -> ZoneId.of(row.getString(col)));
        jdbi.registerArgument(Vocabulary::argument);
        jdbi.registerArrayType(Vocabulary::array);
        jdbi.registerArrayType(String.class, "text");
    }

    private static Optional<Argument> argument(Type type, @Nullable Object value, ConfigRegistry config) {
        if (value == null) return Optional.empty();
        return switch (value) {
            case TenantId id -> Optional.of((at, statement, any) -> statement.setObject(at, id.value()));
            case AgentId id -> Optional.of((at, statement, any) -> statement.setObject(at, id.value()));
            case UserId id -> Optional.of((at, statement, any) -> statement.setString(at, id.value()));
            case LocalDate day -> Optional.of((at, statement, any) -> statement.setObject(at, day));
            case Instant moment ->
                Optional.of((at, statement, any) -> statement.setObject(at, moment.atOffset(ZoneOffset.UTC)));
            case Enum<?> word -> Optional.of((at, statement, any) -> statement.setString(at, lowerCase(word)));
            default -> Optional.empty();
        };
    }

    private static Optional<SqlArrayType<?>> array(Type element, ConfigRegistry config) {
        return GenericTypes.getErasedType(element).isEnum()
                ? Optional.of(SqlArrayType.<Enum<?>>of("text", Vocabulary::lowerCase))
                : Optional.empty();
    }

    private static String lowerCase(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
