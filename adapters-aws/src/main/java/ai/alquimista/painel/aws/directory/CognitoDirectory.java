package ai.alquimista.painel.aws.directory;

import ai.alquimista.painel.application.port.IdentityDirectory;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * The users of a Cognito user pool whose user name is their e-mail. Each step looks what is there and does what is lacking,
 * so that one that broke off is simply gone through again. A user is a tenant's whose {@code custom:tenant_id} says so, or
 * who was always known as that tenant's.
 */
public final class CognitoDirectory implements IdentityDirectory {

    private static final String STORE = "Cognito";

    private final CognitoIdentityProviderClient client;
    private final String pool;

    /**
     * The users behind a client.
     *
     * @param client from {@link CognitoClients#open}; it stays the caller's to close
     */
    public CognitoDirectory(CognitoIdentityProviderClient client, String pool) {
        this.client = client;
        this.pool = pool;
    }

    @Override
    public Matched match(DirectoryUser wanted) {
        try {
            return match(new UserPool(client, pool), wanted);
        } catch (SdkException away) {
            throw new Unavailable(STORE, away);
        }
    }

    private static Matched match(UserPool pool, DirectoryUser wanted) {
        Optional<PoolUser> known = wanted.known().map(UserId::value).flatMap(pool::find);
        if (known.isPresent())
            return isAnothers(known.get(), wanted) ? new Matched.Unusable() : bring(pool, known.get(), wanted);
        Optional<PoolUser> found = pool.find(wanted.email());
        if (found.isPresent()) return adopt(pool, found.get(), wanted);
        return wanted.isEnabled() ? create(pool, wanted) : new Matched.Nobody();
    }

    private static boolean isAnothers(PoolUser user, DirectoryUser wanted) {
        return user.attribute(PoolUser.TENANT)
                .filter(tenant -> !tenant.equals(wanted.tenant().toString()))
                .isPresent();
    }

    /** Somebody of that address is this tenant's only if the pool says so. */
    private static Matched adopt(UserPool pool, PoolUser user, DirectoryUser wanted) {
        boolean ours = user.attribute(PoolUser.TENANT)
                .filter(wanted.tenant().toString()::equals)
                .isPresent();
        return ours ? bring(pool, user, wanted) : new Matched.Unusable();
    }

    private static Matched create(UserPool pool, DirectoryUser wanted) {
        try {
            PoolUser made = pool.create(
                    wanted.email(),
                    Map.of(
                            PoolUser.EMAIL, wanted.email(),
                            PoolUser.EMAIL_VERIFIED, "true",
                            PoolUser.NAME, wanted.fullName(),
                            PoolUser.TENANT, wanted.tenant().toString()));
            pool.enter(made, wanted.group().name());
            return new Matched.Known(made.sub());
        } catch (UsernameExistsException another) {
            PoolUser user = pool.find(wanted.email()).orElseThrow(() -> another);
            return adopt(pool, user, wanted);
        } catch (InvalidParameterException refused) {
            if (String.valueOf(refused.getMessage()).contains("Invalid email")) return new Matched.Unusable();
            throw refused;
        }
    }

    /** What is taken away goes first, and whoever lost something is signed out last, when nothing of it can come back. */
    private static Matched bring(UserPool pool, PoolUser user, DirectoryUser wanted) {
        Set<String> groups = pool.groups(user);
        if (isOurOwn(groups)) return new Matched.Unusable();
        if (user.isEnabled() && !wanted.isEnabled()) pool.disable(user);
        for (Group group : Group.values()) {
            if (group.audience() == Audience.TENANT && group != wanted.group() && groups.contains(group.name()))
                pool.leave(user, group.name());
        }
        if (!groups.contains(wanted.group().name()))
            pool.enter(user, wanted.group().name());
        if (!user.attribute(PoolUser.NAME).equals(Optional.of(wanted.fullName())))
            pool.update(user, Map.of(PoolUser.NAME, wanted.fullName()));
        if (!user.isEnabled() && wanted.isEnabled()) pool.enable(user);
        if (wanted.isToBeSignedOut()) pool.signOut(user);
        return new Matched.Known(user.sub());
    }

    /** Our own people are nobody's customers, whatever else the pool says of them. */
    private static boolean isOurOwn(Set<String> groups) {
        return Group.among(groups).stream().anyMatch(group -> group.audience() == Audience.INTERNAL);
    }
}
