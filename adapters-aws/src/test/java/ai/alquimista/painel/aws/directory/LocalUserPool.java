package ai.alquimista.painel.aws.directory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * As much of a Cognito user pool as the directory asks for, with the service's own errors. It speaks JSON 1.1 over HTTP to the
 * real client, and can fall silent after any call.
 */
final class LocalUserPool implements AutoCloseable {

    static final String POOL = "us-east-1_test";

    private static final String SERVICE = "AWSCognitoIdentityProviderService.";
    private static final int NEVER = Integer.MAX_VALUE;

    private final HttpServer server;
    private final Map<String, User> users = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private int callsLeft = NEVER;
    private Optional<User> quicker = Optional.empty();

    /** A user as the pool keeps them. */
    static final class User {

        final Map<String, String> attributes = new TreeMap<>();
        final TreeSet<String> groups = new TreeSet<>();
        boolean enabled = true;

        User(String sub, Map<String, String> attributes) {
            this.attributes.putAll(attributes);
            this.attributes.put("sub", sub);
        }
    }

    LocalUserPool() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    CognitoSettings settings() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new CognitoSettings("us-east-1", Optional.of(endpoint), POOL);
    }

    synchronized User add(String email, Map<String, String> attributes, String... groups) {
        User user = new User("sub of " + email, attributes);
        user.groups.addAll(List.of(groups));
        user.attributes.put("email", email);
        users.put(email, user);
        return user;
    }

    synchronized Optional<User> find(String name) {
        return Optional.ofNullable(users.get(name))
                .or(() -> users.values().stream()
                        .filter(user -> name.equals(user.attributes.get("sub")))
                        .findFirst());
    }

    /** Somebody makes the next user before its maker can. */
    synchronized void beQuicker(Map<String, String> attributes) {
        quicker = Optional.of(new User("quicker", attributes));
    }

    /** Carries out so many calls that change something; their answers still come, no other's does. */
    synchronized void fallSilentAfter(int changes) {
        callsLeft = changes;
    }

    synchronized void comeBack() {
        callsLeft = NEVER;
    }

    /** What was called for, but for looking. */
    synchronized List<String> changes() {
        return calls.stream()
                .filter(call -> !call.equals("AdminGetUser") && !call.equals("AdminListGroupsForUser"))
                .toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestHeaders().getFirst("X-Amz-Target").substring(SERVICE.length());
        JsonNode body = JsonNode.parser().parse(exchange.getRequestBody());
        boolean looks = call.equals("AdminGetUser") || call.equals("AdminListGroupsForUser");
        Reply reply = callsLeft <= 0 ? Reply.away() : reply(call, body);
        if (!looks && callsLeft != NEVER) callsLeft--;
        byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply reply(String call, JsonNode body) {
        calls.add(call);
        if (!text(body, "UserPoolId").equals(POOL)) return Reply.error("ResourceNotFoundException");
        String name = text(body, "Username");
        if (call.equals("AdminCreateUser")) return create(name, body);
        return find(name).map(user -> reply(call, user, body)).orElseGet(() -> Reply.error("UserNotFoundException"));
    }

    private Reply create(String name, JsonNode body) {
        if (name.endsWith(".refused"))
            return new Reply(
                    400,
                    "{\"__type\": \"InvalidParameterException\"," + " \"message\": \"Invalid email address format.\"}");
        quicker.ifPresent(user -> users.put(name, user));
        quicker = Optional.empty();
        if (users.containsKey(name)) return Reply.error("UsernameExistsException");
        User user = new User("sub of " + name, attributes(body));
        users.put(name, user);
        return Reply.of("{\"User\": " + described(user, "Attributes") + "}");
    }

    private static Reply reply(String call, User user, JsonNode body) {
        switch (call) {
            case "AdminGetUser" -> {
                return Reply.of(described(user, "UserAttributes"));
            }
            case "AdminListGroupsForUser" -> {
                return Reply.of(user.groups.stream()
                        .map(group -> "{\"GroupName\": \"" + group + "\"}")
                        .collect(Collectors.joining(",", "{\"Groups\": [", "]}")));
            }
            case "AdminUpdateUserAttributes" -> user.attributes.putAll(attributes(body));
            case "AdminEnableUser" -> user.enabled = true;
            case "AdminDisableUser" -> user.enabled = false;
            case "AdminAddUserToGroup" -> user.groups.add(text(body, "GroupName"));
            case "AdminRemoveUserFromGroup" -> user.groups.remove(text(body, "GroupName"));
            case "AdminUserGlobalSignOut" -> user.attributes.put("signed_out", "true");
            default -> {
                return Reply.error("UnknownOperationException");
            }
        }
        return Reply.of("{}");
    }

    private static String described(User user, String attributes) {
        return user.attributes.entrySet().stream()
                .map(each -> "{\"Name\": \"%s\", \"Value\": \"%s\"}".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(
                        ",",
                        "{\"Username\": \"%s\", \"Enabled\": %s, \"%s\": ["
                                .formatted(user.attributes.get("sub"), user.enabled, attributes),
                        "]}"));
    }

    private static Map<String, String> attributes(JsonNode body) {
        return body.field("UserAttributes").orElseThrow().asArray().stream()
                .collect(Collectors.toMap(each -> text(each, "Name"), each -> text(each, "Value")));
    }

    private static String text(JsonNode body, String field) {
        return body.field(field).orElseThrow().asString();
    }

    private record Reply(int status, String json) {

        static Reply of(String json) {
            return new Reply(200, json);
        }

        static Reply error(String type) {
            return new Reply(400, "{\"__type\": \"%s\", \"message\": \"\"}".formatted(type));
        }

        static Reply away() {
            return new Reply(500, "{\"__type\": \"InternalErrorException\", \"message\": \"\"}");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
