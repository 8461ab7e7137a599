package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.client.ApiClient;
import ai.alquimista.painel.client.TenantApi;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads a tenant's figures through the generated client.
 *
 * @param named the {@code tenant_id} that is sent, if one is
 */
record Reader(DemoUser user, UUID tenant, @Nullable UUID named) {

    /** Customers on their own, with and without naming it, and our own people on those tenants and a third. */
    static Stream<Reader> all() {
        return Stream.of(
                new Reader(DemoUsers.TENANT_ADMIN, DemoUsers.FIRST_TENANT, null),
                new Reader(DemoUsers.TENANT_ADMIN, DemoUsers.FIRST_TENANT, DemoUsers.FIRST_TENANT),
                new Reader(DemoUsers.TENANT_USER, DemoUsers.FIRST_TENANT, null),
                new Reader(DemoUsers.OTHER_TENANT_ADMIN, DemoUsers.SECOND_TENANT, null),
                new Reader(DemoUsers.INTERNAL_ADMIN, DemoUsers.FIRST_TENANT, DemoUsers.FIRST_TENANT),
                new Reader(DemoUsers.INTERNAL_SUPPORT, DemoUsers.SECOND_TENANT, DemoUsers.SECOND_TENANT),
                new Reader(DemoUsers.INTERNAL_SUPPORT, OwnerEyes.motley(), OwnerEyes.motley()));
    }

    TenantApi api() {
        String token = Service.running().token(user);
        ApiClient client = new ApiClient();
        client.updateBaseUri(Service.running().baseUrl().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new TenantApi(client);
    }

    /** Looks at an answer on the tenant's day for which it was given; asks again if midnight came between. */
    <T> void reads(Callable<T> answer, BiConsumer<T, LocalDate> look) throws Exception {
        LocalDate day = OwnerEyes.today(tenant);
        T read = answer.call();
        if (OwnerEyes.today(tenant).equals(day)) look.accept(read, day);
        else reads(answer, look);
    }

    @Override
    public String toString() {
        return user.email() + " on " + tenant + (named == null ? "" : ", by name");
    }
}
