package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/**
 * How the domain's words stand in columns: ids and zones as their values, enumerations in lower case, and days and moments
 * under a type that the driver names to the server, which {@link OneRoundTrip} depends on.
 */
public final class Vocabulary implements JdbiPlugin {

    private static final Map<Class<?>, Function<Object, Object>> COLUMNS = Map.of(
            TenantId.class, id -> ((TenantId) id).value(),
            AgentId.class, id -> ((AgentId) id).value(),
            UserId.class, id -> ((UserId) id).value(),
            Cnpj.class, cnpj -> ((Cnpj) cnpj).value(),
            ZoneId.class, zone -> ((ZoneId) zone).getId(),
            CommandId.class, id -> ((CommandId) id).value(),
            Version.class, version -> ((Version) version).value(),
            Hash.class, hash -> ((Hash) hash).bytes(),
            LocalDate.class, day -> day,
            Instant.class, moment -> ((Instant) moment).atOffset(ZoneOffset.UTC));

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        word(jdbi, TenantId.class, UUID.class, TenantId::new);
        word(jdbi, AgentId.class, UUID.class, AgentId::new);
        word(jdbi, UserId.class, String.class, UserId::new);
        word(jdbi, CommandId.class, UUID.class, CommandId::new);
        word(jdbi, Version.class, Long.class, Version::new);
        word(jdbi, Cnpj.class, String.class, Cnpj::new);
        word(jdbi, ZoneId.class, String.class, ZoneId::of);
        jdbi.registerColumnMapper(Hash.class, (row, at, any) -> {
            byte[] bytes = row.getBytes(at);
            return bytes == null ? null : Hash.of(bytes);
        });
        jdbi.registerArgument((ArgumentFactory.Preparable) Vocabulary::argument);
        jdbi.registerArrayType(Vocabulary::array);
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(Integer.class, "integer");
        jdbi.registerArrayType(LocalDate.class, "date");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        jdbi.registerArrayType(Instant.class, "timestamptz", Instant::toString);
    }

    /** NULL is no word, and reaches whoever asked for an optional one as such. */
    private static <C, W> void word(Jdbi jdbi, Class<W> word, Class<C> column, Function<C, W> read) {
        jdbi.registerColumnMapper(word, (row, at, any) -> {
            C value = row.getObject(at, column);
            return value == null ? null : read.apply(value);
        });
    }

    private static Optional<Function<Object, Argument>> argument(Type type, ConfigRegistry config) {
        Class<?> word = GenericTypes.getErasedType(type);
        Function<Object, Object> column = word.isEnum() ? Vocabulary::lowerCase : COLUMNS.get(word);
        return Optional.ofNullable(column).map(known -> value -> bound(value, known));
    }

    private static Argument bound(@Nullable Object value, Function<Object, Object> column) {
        return value == null
                ? (at, statement, any) -> statement.setNull(at, Types.OTHER)
                : (at, statement, any) -> statement.setObject(at, column.apply(value));
    }

    private static Optional<SqlArrayType<?>> array(Type element, ConfigRegistry config) {
        return GenericTypes.getErasedType(element).isEnum()
                ? Optional.of(SqlArrayType.<Enum<?>>of("text", Vocabulary::lowerCase))
                : Optional.empty();
    }

    private static String lowerCase(Object word) {
        return ((Enum<?>) word).name().toLowerCase(Locale.ROOT);
    }
}
