package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Manifests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where stacks are made, and what its overlay says of it. */
enum Environment {
    DEV,
    PROD;

    static final String REGION = "us-east-1";

    String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isProd() {
        return this == PROD;
    }

    /** In which the roles of the service accounts are. */
    String account() {
        return roles().values().iterator().next().split(":", -1)[4];
    }

    /** The role that each service account takes on. */
    Map<String, String> roles() {
        return Manifests.of(text(overlay().resolve("accounts.yaml"))).all().stream()
                .collect(Collectors.toMap(
                        account -> account.node().at("/metadata/name").asText(),
                        account -> account.node()
                                .at("/metadata/annotations/eks.amazonaws.com~1role-arn")
                                .asText()));
    }

    Map<String, String> settings() {
        return text(overlay().resolve("settings.env"))
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    /** What each service account reads of Secrets Manager for those whose secrets it keeps. */
    Set<String> secretsReadBy(String account) {
        return Manifests.of(text(Path.of("k8s", "base", "first", "secrets.yaml"))).all().stream()
                .filter(one ->
                        one.node().at("/spec/secretStoreRef/name").asText().equals(account))
                .flatMap(one -> Json.each(one.node().at("/spec/data")))
                .map(entry -> entry.at("/remoteRef/key").asText())
                .collect(Collectors.toSet());
    }

    JsonNode databaseConnections() {
        return Manifests.of(text(overlay().resolve("sizes.yaml")))
                .the("Namespace/painel")
                .node()
                .at("/metadata/annotations/painel.alquimista.ai~1database-connections");
    }

    ObjectNode parameters() {
        return (ObjectNode) Json.read(text(Path.of("aws", "parameters", spelled() + ".json")));
    }

    private Path overlay() {
        return Path.of("k8s", "overlays", spelled());
    }

    /** Of a file of this module, or of another one beside it. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
