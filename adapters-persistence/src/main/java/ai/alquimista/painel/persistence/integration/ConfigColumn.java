package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.integration.IntegrationConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The column {@code config} of an integration: of whatever stands there, what may be shown. */
public final class ConfigColumn implements ColumnMapper<IntegrationConfig> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public IntegrationConfig map(ResultSet row, int column, StatementContext context) throws SQLException {
        return read(row.getString(column));
    }

    /** Older systems left settings of any shape. What cannot be read cannot be shown either. */
    static IntegrationConfig read(@Nullable String json) {
        if (json == null) return IntegrationConfig.NONE;
        try {
            if (!(JSON.readValue(json, Object.class) instanceof Map<?, ?> settings)) return IntegrationConfig.NONE;
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            settings.forEach((name, value) -> named.put(String.valueOf(name), value));
            return IntegrationConfig.of(named);
        } catch (JsonProcessingException odd) {
            return IntegrationConfig.NONE;
        }
    }

    static String write(IntegrationConfig config) {
        ObjectNode json = JSON.createObjectNode();
        config.endpoint().ifPresent(endpoint -> json.put(IntegrationConfig.ENDPOINT, endpoint));
        config.account().ifPresent(account -> json.put(IntegrationConfig.ACCOUNT, account));
        config.intervalMinutes().ifPresent(minutes -> json.put(IntegrationConfig.INTERVAL, minutes));
        return json.toString();
    }
}
