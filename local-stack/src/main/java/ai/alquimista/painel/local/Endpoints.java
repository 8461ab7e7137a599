package ai.alquimista.painel.local;

import ai.alquimista.painel.local.issuer.Clients;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import ai.alquimista.painel.local.process.StateFolder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where everything that runs is and how to get in: the file {@code endpoints.json} that scripts and tests read. */
public record Endpoints(
        String baseUrl,
        String panelUrl,
        String issuer,
        String jwksUrl,
        String tokenEndpoint,
        String clientId,
        Database database,
        String redisUrl,
        String dynamodbEndpoint,
        String sqsEndpoint,
        OutsideService outsideService,
        MachineClient machineClient,
        List<User> users) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public record Database(
            String url, String ownerUser, String ownerPassword, String tenantUser, String tenantPassword) {}

    /** What the first tenant's integrations are connected to, and the one token that it takes. */
    public record OutsideService(String endpoint, String token) {}

    public record MachineClient(String clientId, String clientSecret, String scope) {}

    /** Who can sign in, and as what; {@code tenantId} is null for internal users. */
    public record User(
            String username,
            String password,
            List<String> groups,
            @Nullable UUID tenantId) {}

    static Endpoints of(LocalStack stack, ServiceSettings settings, URI baseUrl, List<DemoUser> users) {
        Clients clients = Clients.withSecret(stack.secret("machine_client"));
        return new Endpoints(
                baseUrl.toString(),
                baseUrl + "/app/",
                settings.get("PAINEL_IDENTITY_ISSUER"),
                settings.get("PAINEL_IDENTITY_JWKS_URL"),
                stack.issuer()
                        .map(LocalIssuer::tokenEndpoint)
                        .map(URI::toString)
                        .orElse(""),
                clients.panel(),
                new Database(
                        settings.get("PAINEL_DATABASE_URL"),
                        settings.get("PAINEL_DATABASE_OWNER_USER"),
                        settings.get("PAINEL_DATABASE_OWNER_PASSWORD"),
                        settings.get("PAINEL_DATABASE_TENANT_USER"),
                        settings.get("PAINEL_DATABASE_TENANT_PASSWORD")),
                settings.get("PAINEL_REDIS_URL"),
                settings.get("PAINEL_DYNAMODB_ENDPOINT"),
                settings.get("PAINEL_SQS_ENDPOINT"),
                new OutsideService(
                        settings.get(ServiceSettings.OUTSIDE_URL), settings.get(ServiceSettings.OUTSIDE_TOKEN)),
                new MachineClient(clients.machine(), clients.machineSecret(), clients.machineScope()),
                users.stream().map(user -> user(stack, user)).toList());
    }

    private static User user(LocalStack stack, DemoUser user) {
        return new User(
                user.email(), stack.password(user), user.groups(), user.tenant().orElse(null));
    }

    /** Writes the file, readable by its owner alone, whole or not at all. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next);
        StateFolder.onlyOwner(next, "rw-------");
        Files.writeString(next, JSON.writeValueAsString(this) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
