package ai.alquimista.painel.aws.credential;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * As much of Secrets Manager as the credentials ask for, with the service's own errors; no emulator of it is in reach of a
 * build. It speaks JSON 1.1 over HTTP to the real client, and keeps what is put into it.
 */
final class LocalSecrets implements AutoCloseable {

    private static final String ARN = "arn:aws:secretsmanager:us-east-1:000000000000:secret:";

    private final HttpServer server;
    private final Map<String, String> secrets = new HashMap<>();
    private final Set<String> onTheirWayOut = new HashSet<>();
    private Optional<String> quicker = Optional.empty();

    LocalSecrets() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    SecretsSettings settings() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new SecretsSettings("us-east-1", Optional.of(endpoint), "");
    }

    /** Somebody had it deleted with days in which it could be restored. */
    synchronized void schedule(String arn) {
        onTheirWayOut.add(arn.substring(ARN.length()));
    }

    /** Somebody makes the next secret before its maker can. */
    synchronized void beQuicker(String secret) {
        quicker = Optional.of(secret);
    }

    synchronized Set<String> names() {
        return Set.copyOf(secrets.keySet());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        JsonNode body = JsonNode.parser().parse(exchange.getRequestBody());
        Reply reply = switch (target) {
            case "secretsmanager.CreateSecret" -> create(text(body, "Name"), text(body, "SecretString"));
            case "secretsmanager.PutSecretValue" -> put(name(body), text(body, "SecretString"));
            case "secretsmanager.GetSecretValue" -> get(name(body));
            case "secretsmanager.DeleteSecret" -> delete(name(body), body);
            default -> Reply.error("UnknownOperationException", target);
        };
        byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply create(String name, String secret) {
        quicker.ifPresent(other -> secrets.put(name, other));
        quicker = Optional.empty();
        if (secrets.containsKey(name)) return Reply.error("ResourceExistsException", "The operation failed");
        secrets.put(name, secret);
        return named(name);
    }

    private Reply put(String name, String secret) {
        if (!secrets.containsKey(name)) return Reply.missing();
        secrets.put(name, secret);
        return named(name);
    }

    private Reply get(String name) {
        String secret = secrets.get(name);
        if (secret == null) return Reply.missing();
        if (onTheirWayOut.contains(name)) return Reply.onItsWayOut();
        return Reply.of(
                "{\"ARN\": %s, \"SecretString\": %s}".formatted(Reply.quoted(ARN + name), Reply.quoted(secret)));
    }

    /** The service says nothing of a secret that is not there when it is to go at once. */
    private Reply delete(String name, JsonNode body) {
        if (!body.field("ForceDeleteWithoutRecovery").map(JsonNode::asBoolean).orElse(false))
            return Reply.error("InvalidParameterException", "this store keeps nothing back");
        if (onTheirWayOut.contains(name)) return Reply.onItsWayOut();
        return secrets.remove(name) == null ? Reply.missing() : named(name);
    }

    private static Reply named(String name) {
        return Reply.of("{\"ARN\": %s}".formatted(Reply.quoted(ARN + name)));
    }

    private static String name(JsonNode body) {
        String id = text(body, "SecretId");
        return id.startsWith(ARN) ? id.substring(ARN.length()) : id;
    }

    private static String text(JsonNode body, String field) {
        return body.field(field).orElseThrow().asString();
    }

    private record Reply(int status, String json) {

        static Reply of(String json) {
            return new Reply(200, json);
        }

        static Reply error(String type, String message) {
            return new Reply(400, "{\"__type\": %s, \"Message\": %s}".formatted(quoted(type), quoted(message)));
        }

        static Reply missing() {
            return error("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }

        static Reply onItsWayOut() {
            return error(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for deletion.");
        }

        static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
