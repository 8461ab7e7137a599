package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Puts the context in front of each statement, in one message to the server. In autocommit the driver sends both before
 * one Sync, so the server runs them in one implicit transaction: the setting is local to it, whatever becomes of the
 * statement, and costs no round trip of its own.
 *
 * <p>That holds only while the driver knows every parameter's type. Otherwise it asks the server for them once a statement
 * is prepared there (the sixth time), learns that a text may be of any length, and from then on puts a Sync between the
 * two, for fear of full buffers: the context is gone and the statement sees nothing. So nothing is bound here but what
 * the driver is known to name the type of.
 */
final class OneRoundTrip implements JdbiPlugin {

    private static final List<Class<?>> TYPED = List.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            boolean.class,
            Boolean.class,
            BigDecimal.class,
            UUID.class,
            LocalDate.class,
            Instant.class,
            Enum.class,
            TenantId.class,
            AgentId.class,
            UserId.class,
            Collection.class);

    private static final String SETTING = "doorSetting";
    private static final String VALUE = "doorValue";
    private static final String PREFIX = "SELECT set_config(:" + SETTING + ", :" + VALUE + ", true);\n";

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).setSqlParser(new Prefixing()).addCustomizer(new Entering());
        jdbi.registerArgument((ArgumentFactory.Preparable) OneRoundTrip::refuseUntyped);
    }

    /** Tried before every other factory; leaves to them what it lets pass. */
    private static Optional<Function<Object, Argument>> refuseUntyped(Type type, ConfigRegistry config) {
        Class<?> erased = GenericTypes.getErasedType(type);
        if (TYPED.stream().anyMatch(typed -> typed.isAssignableFrom(erased))) return Optional.empty();
        throw new IllegalArgumentException("the driver would not name the type of a parameter: " + type);
    }

    private static Context context(StatementContext statement) {
        if (statement.getAttribute(Context.ATTRIBUTE) instanceof Context context) return context;
        throw new IllegalStateException("a statement without a context");
    }

    private static final class Prefixing implements SqlParser {

        private final SqlParser plain = new ColonPrefixSqlParser();

        @Override
        public ParsedSql parse(String sql, StatementContext statement) {
            return plain.parse(PREFIX + sql, statement);
        }

        @Override
        public String nameParameter(String name, StatementContext statement) {
            return plain.nameParameter(name, statement);
        }
    }

    private static final class Entering implements StatementCustomizer {

        @Override
        public void beforeBinding(PreparedStatement prepared, StatementContext statement) {
            Context context = context(statement);
            statement.getBinding().addNamed(SETTING, context.setting());
            statement.getBinding().addNamed(VALUE, context.value());
        }

        /** Steps over what set_config answered. */
        @Override
        public void afterExecution(PreparedStatement prepared, StatementContext statement) throws SQLException {
            prepared.getMoreResults();
        }
    }
}
