package ai.alquimista.painel.local.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What administers a Cognito user pool, in the service's own words: JSON 1.1, with the operation in {@code X-Amz-Target}. No
 * page can call it, since a browser asks before it sends that header, and is not answered.
 */
final class UserPoolEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SERVICE = "AWSCognitoIdentityProviderService.";
    private static final String MISSING = "UserNotFoundException";
    private static final int BAD_REQUEST = 400;

    private final Accounts accounts;
    private final Grants grants;

    UserPoolEndpoint(Accounts accounts, Grants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    Answer answer(Call call) {
        if (!call.target().startsWith(SERVICE)) return error("UnknownOperationException", "no operation is named");
        try {
            JsonNode body = JSON.readTree(call.body());
            if (!body.path("UserPoolId").asText().equals(Discovery.POOL.substring(1)))
                return error("ResourceNotFoundException", "User pool does not exist.");
            return answer(call.target().substring(SERVICE.length()), body);
        } catch (IOException malformed) {
            return error("SerializationException", "not JSON");
        }
    }

    private Answer answer(String operation, JsonNode body) {
        return switch (operation) {
            case "AdminCreateUser" -> create(body);
            case "AdminGetUser" ->
                accounts.find(name(body)).map(UserPoolEndpoint::got).orElseGet(UserPoolEndpoint::missing);
            case "AdminUpdateUserAttributes" ->
                change(
                        body,
                        account -> account.named(
                                attribute(body, "name").orElse(account.user().name())));
            case "AdminEnableUser" -> change(body, account -> account.enabled(true));
            case "AdminDisableUser" -> change(body, account -> account.enabled(false));
            case "AdminListGroupsForUser" ->
                accounts.find(name(body)).map(UserPoolEndpoint::groups).orElseGet(UserPoolEndpoint::missing);
            case "AdminAddUserToGroup" -> change(body, account -> account.in(group(body)));
            case "AdminRemoveUserFromGroup" -> change(body, account -> account.without(group(body)));
            case "AdminUserGlobalSignOut" -> signOut(body);
            default -> error("UnknownOperationException", operation);
        };
    }

    private Answer create(JsonNode body) {
        return accounts.invite(
                        name(body),
                        attribute(body, "name").orElse(""),
                        attribute(body, "custom:tenant_id").map(UUID::fromString))
                .map(account -> ok(Map.of("User", described(account, "Attributes"))))
                .orElseGet(() -> error("UsernameExistsException", "User account already exists"));
    }

    private Answer change(JsonNode body, UnaryOperator<Account> change) {
        return accounts.change(name(body), change).map(changed -> ok(Map.of())).orElseGet(UserPoolEndpoint::missing);
    }

    private Answer signOut(JsonNode body) {
        return accounts.find(name(body))
                .map(account -> {
                    grants.signOut(account.user());
                    return ok(Map.of());
                })
                .orElseGet(UserPoolEndpoint::missing);
    }

    private static Answer got(Account account) {
        return ok(described(account, "UserAttributes"));
    }

    private static Answer groups(Account account) {
        return ok(Map.of(
                "Groups",
                account.user().groups().stream()
                        .map(group -> Map.of("GroupName", group))
                        .toList()));
    }

    private static Map<String, Object> described(Account account, String attributes) {
        DemoUser user = account.user();
        Map<String, String> known = new LinkedHashMap<>();
        known.put("sub", user.sub().toString());
        known.put("email", user.email());
        known.put("email_verified", "true");
        known.put("name", user.name());
        user.tenant().ifPresent(tenant -> known.put("custom:tenant_id", tenant.toString()));
        List<Map<String, String>> listed = known.entrySet().stream()
                .map(each -> Map.of("Name", each.getKey(), "Value", each.getValue()))
                .toList();
        return Map.of(
                "Username",
                user.sub().toString(),
                attributes,
                listed,
                "Enabled",
                account.isEnabled(),
                "UserStatus",
                account.isAwaited() ? "FORCE_CHANGE_PASSWORD" : "CONFIRMED");
    }

    private static String name(JsonNode body) {
        return body.path("Username").asText();
    }

    private static String group(JsonNode body) {
        return body.path("GroupName").asText();
    }

    private static Optional<String> attribute(JsonNode body, String name) {
        for (JsonNode each : body.path("UserAttributes")) {
            if (each.path("Name").asText().equals(name))
                return Optional.of(each.path("Value").asText());
        }
        return Optional.empty();
    }

    private static Answer ok(Map<String, ?> fields) {
        return Answer.json(Discovery.OK, fields).with("Content-Type", "application/x-amz-json-1.1");
    }

    private static Answer missing() {
        return error(MISSING, "User does not exist.");
    }

    private static Answer error(String type, String message) {
        return Answer.json(BAD_REQUEST, Map.of("__type", type, "message", message))
                .with("Content-Type", "application/x-amz-json-1.1");
    }
}
