package ai.alquimista.painel.local;

import ai.alquimista.painel.local.issuer.Clients;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.store.LocalOutside;
import ai.alquimista.painel.local.store.LocalPostgres;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The service's settings in their environment form: what the stack started, and over it what the environment says. */
public record ServiceSettings(Map<String, String> variables) {

    /** Where the demonstration's integrations lead, and the token that is taken there. */
    public static final String OUTSIDE_URL = "PAINEL_LOCAL_OUTSIDE_URL";

    public static final String OUTSIDE_TOKEN = "PAINEL_LOCAL_OUTSIDE_TOKEN";

    private static final String JWKS = "PAINEL_IDENTITY_JWKS_URL";

    public ServiceSettings {
        variables = Map.copyOf(variables);
    }

    /** An issuer of one's own without the address of its keys is a {@link LocalProblem}. */
    public static ServiceSettings of(LocalStack stack, LocalSettings settings) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PAINEL_ENVIRONMENT", "local");
        variables.put("PAINEL_AWS_REGION", "us-east-1");
        variables.put("PAINEL_DYNAMODB_COMMANDS_TABLE", "alquimista-operational-commands-local");
        variables.put("PAINEL_CORS_ALLOWED_ORIGINS", origins(stack.httpPort()));
        variables.put("PAINEL_CURSOR_KEY", stack.key("cursor_key"));
        stack.postgres().ifPresent(postgres -> variables.put("PAINEL_DATABASE_URL", postgres.url()));
        variables.put("PAINEL_DATABASE_OWNER_USER", LocalPostgres.OWNER);
        variables.put("PAINEL_DATABASE_OWNER_PASSWORD", stack.secret(LocalPostgres.OWNER));
        for (String role : new String[] {"tenant", "internal", "ingest", "jobs"}) {
            String name = "PAINEL_DATABASE_" + role.toUpperCase(Locale.ROOT);
            variables.put(name + "_USER", "painel_" + role);
            variables.put(name + "_PASSWORD", stack.secret("painel_" + role));
        }
        stack.redis().ifPresent(redis -> variables.put("PAINEL_REDIS_URL", redis.url()));
        stack.dynamo().ifPresent(dynamo -> aws(variables, "PAINEL_DYNAMODB_ENDPOINT", dynamo.endpoint()));
        stack.queues().ifPresent(queues -> aws(variables, "PAINEL_SQS_ENDPOINT", queues.endpoint()));
        folder(variables, "PAINEL_SECRETS_FOLDER", stack, "credentials");
        variables.put("PAINEL_AGENTS_FOLDER", stack.agents().toString());
        stack.outside().ifPresent(outside -> outside(variables, outside));
        if (settings.environment()
                .getOrDefault("PAINEL_AUDIT_DIGESTS_BUCKET", "")
                .isBlank()) folder(variables, "PAINEL_AUDIT_DIGESTS_FOLDER", stack, "audit-digests");
        stack.issuer().ifPresent(issuer -> identity(variables, issuer));
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("PAINEL_") && !name.startsWith("PAINEL_LOCAL_") && !value.isBlank()) {
                variables.put(name, value.strip());
            }
        });
        if (!variables.containsKey(JWKS)) {
            throw new LocalProblem("PAINEL_IDENTITY_ISSUER is set without " + JWKS + ": set both");
        }
        return new ServiceSettings(variables);
    }

    /** The stand-ins take any credentials, but the SDK wants some. */
    private static void aws(Map<String, String> variables, String name, URI endpoint) {
        variables.put(name, endpoint.toString());
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
    }

    private static void outside(Map<String, String> variables, LocalOutside outside) {
        variables.put("PAINEL_INTEGRATIONS_LOOPBACK", "true");
        variables.put(OUTSIDE_URL, outside.endpoint().toString());
        variables.put(OUTSIDE_TOKEN, outside.token());
    }

    private static void folder(Map<String, String> variables, String name, LocalStack stack, String folder) {
        variables.put(name, stack.state().root().resolve(folder).toString());
    }

    private static void identity(Map<String, String> variables, LocalIssuer issuer) {
        Clients clients = issuer.clients();
        variables.put("PAINEL_IDENTITY_ISSUER", issuer.issuer().toString());
        variables.put(JWKS, issuer.jwksUrl().toString());
        variables.put("PAINEL_IDENTITY_CLIENT_IDS", clients.panel());
        variables.put("PAINEL_IDENTITY_MACHINE_CLIENT_IDS", clients.machine());
        variables.put("PAINEL_DASHBOARD_LOGIN_URL", issuer.origin().toString());
        variables.put("PAINEL_DASHBOARD_CLIENT_ID", clients.panel());
        variables.put("PAINEL_COGNITO_USER_POOL_ID", issuer.userPool());
        aws(variables, "PAINEL_COGNITO_ENDPOINT", issuer.userPoolEndpoint());
    }

    private static String origins(int port) {
        Function<String, String> origin = host -> "http://" + host + ":" + port;
        return origin.apply(Listener.HOST) + "," + origin.apply("localhost");
    }

    /** What the server is told: all but the owner's password, with which only migrations work, and what customers know. */
    public Map<String, String> forServer() {
        Map<String, String> told = new LinkedHashMap<>(variables);
        told.keySet().removeIf(name -> name.startsWith("PAINEL_DATABASE_OWNER_") || name.startsWith("PAINEL_LOCAL_"));
        return told;
    }

    /** The value, or empty when neither the stack nor the environment gives one. */
    public String get(String variable) {
        return variables.getOrDefault(variable, "");
    }
}
