package ai.alquimista.painel.aws.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** The pool's calls, for one purpose that may take so long in all. A user is named by e-mail or by sub. */
final class UserPool {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final CognitoIdentityProviderClient client;
    private final String pool;
    private final long end = System.nanoTime() + LONGEST.toNanos();

    UserPool(CognitoIdentityProviderClient client, String pool) {
        this.client = client;
        this.pool = pool;
    }

    Optional<PoolUser> find(String user) {
        try {
            var found = client.adminGetUser(
                    call -> call.userPoolId(pool).username(user).overrideConfiguration(rest()));
            return Optional.of(PoolUser.of(found.username(), found.userAttributes(), found.enabled()));
        } catch (UserNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Whoever is made gets a password by e-mail, with which they choose their own. */
    PoolUser create(String email, Map<String, String> attributes) {
        var made = client.adminCreateUser(call -> call.userPoolId(pool)
                        .username(email)
                        .userAttributes(typed(attributes))
                        .desiredDeliveryMediums(DeliveryMediumType.EMAIL)
                        .overrideConfiguration(rest()))
                .user();
        return PoolUser.of(made.username(), made.attributes(), made.enabled());
    }

    void update(PoolUser user, Map<String, String> attributes) {
        client.adminUpdateUserAttributes(call -> call.userPoolId(pool)
                .username(user.username())
                .userAttributes(typed(attributes))
                .overrideConfiguration(rest()));
    }

    void enable(PoolUser user) {
        client.adminEnableUser(
                call -> call.userPoolId(pool).username(user.username()).overrideConfiguration(rest()));
    }

    void disable(PoolUser user) {
        client.adminDisableUser(
                call -> call.userPoolId(pool).username(user.username()).overrideConfiguration(rest()));
    }

    Set<String> groups(PoolUser user) {
        return client
                .adminListGroupsForUser(
                        call -> call.userPoolId(pool).username(user.username()).overrideConfiguration(rest()))
                .groups()
                .stream()
                .map(GroupType::groupName)
                .collect(Collectors.toUnmodifiableSet());
    }

    void enter(PoolUser user, String group) {
        client.adminAddUserToGroup(call ->
                call.userPoolId(pool).username(user.username()).groupName(group).overrideConfiguration(rest()));
    }

    void leave(PoolUser user, String group) {
        client.adminRemoveUserFromGroup(call ->
                call.userPoolId(pool).username(user.username()).groupName(group).overrideConfiguration(rest()));
    }

    void signOut(PoolUser user) {
        client.adminUserGlobalSignOut(
                call -> call.userPoolId(pool).username(user.username()).overrideConfiguration(rest()));
    }

    private static List<AttributeType> typed(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(each -> AttributeType.builder()
                        .name(each.getKey())
                        .value(each.getValue())
                        .build())
                .toList();
    }

    private AwsRequestOverrideConfiguration rest() {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) throw ApiCallTimeoutException.create(LONGEST.toMillis());
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(Duration.ofMillis(left))
                .build();
    }
}
