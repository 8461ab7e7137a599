package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.domain.tenant.TenantUser;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of a tenant's people. */
@Schema(name = "TenantUserList", description = "All of a tenant's people, by name")
public record TenantUsersView(
        @Schema(description = "Never null, possibly empty") List<TenantUserView> users,

        @Schema(description = "How many they are") int total) {

    public TenantUsersView {
        users = List.copyOf(users);
    }

    static TenantUsersView of(List<TenantUser> users) {
        return new TenantUsersView(users.stream().map(TenantUserView::of).toList(), users.size());
    }
}
