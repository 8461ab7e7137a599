package ai.alquimista.painel.local.issuer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The demonstration's users, with ids that the demonstration data repeats. */
public final class DemoUsers {

    public static final UUID FIRST_TENANT = UUID.fromString("550e8400-e29b-41d4-a716-446655440001");
    public static final UUID SECOND_TENANT = UUID.fromString("550e8400-e29b-41d4-a716-446655440002");

    public static final DemoUser INTERNAL_ADMIN =
            internal(1, "admin@alquimista.ai", "Administração Alquimista", "INTERNAL_ADMIN");
    public static final DemoUser INTERNAL_SUPPORT =
            internal(2, "suporte@alquimista.ai", "Suporte Alquimista", "INTERNAL_SUPPORT");
    public static final DemoUser TENANT_ADMIN =
            customer(3, "admin@teste-integracao.com.br", "Administração Teste", FIRST_TENANT, "TENANT_ADMIN");
    public static final DemoUser TENANT_USER =
            customer(4, "usuario@teste-integracao.com.br", "Usuário Teste", FIRST_TENANT, "TENANT_USER");
    public static final DemoUser OTHER_TENANT_ADMIN =
            customer(5, "admin@interno-teste.com.br", "Administração Interno", SECOND_TENANT, "TENANT_ADMIN");

    /** Nobody gave this one a group. */
    public static final DemoUser WITHOUT_GROUP = internal(6, "sem-grupo@alquimista.ai", "Sem Grupo");

    /** A mistake in the identity provider: internal and customer at once. */
    public static final DemoUser BOTH_KINDS = customer(
            7, "dois-grupos@teste-integracao.com.br", "Dois Grupos", FIRST_TENANT, "INTERNAL_SUPPORT", "TENANT_ADMIN");

    private DemoUsers() {}

    /** Those whom the run command shows. */
    public static List<DemoUser> demonstration() {
        return List.of(INTERNAL_ADMIN, INTERNAL_SUPPORT, TENANT_ADMIN, TENANT_USER, OTHER_TENANT_ADMIN);
    }

    /** Those whom every request must be refused to; for tests only. */
    public static List<DemoUser> mistaken() {
        return List.of(WITHOUT_GROUP, BOTH_KINDS);
    }

    private static DemoUser internal(int number, String email, String name, String... groups) {
        return new DemoUser(sub(number), email, name, List.of(groups), Optional.empty());
    }

    private static DemoUser customer(int number, String email, String name, UUID tenant, String... groups) {
        return new DemoUser(sub(number), email, name, List.of(groups), Optional.of(tenant));
    }

    private static UUID sub(int number) {
        return UUID.fromString("20000000-0000-0000-0000-" + "%012d".formatted(number));
    }
}
