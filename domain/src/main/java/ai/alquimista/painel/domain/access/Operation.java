package ai.alquimista.painel.domain.access;

import static ai.alquimista.painel.domain.access.Group.INTERNAL_ADMIN;
import static ai.alquimista.painel.domain.access.Group.INTERNAL_SUPPORT;
import static ai.alquimista.painel.domain.access.Group.TENANT_ADMIN;
import static ai.alquimista.painel.domain.access.Group.TENANT_USER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The permission table: every operation of the API, where it answers and who may call it: groups of
 * people, or machines by their scope. What does not stand
 * here is refused. The checks, the tests, {@code docs/permissions.md} and the user interface derive from it.
 */
public enum Operation {
    GET_TENANT_ME("GET", "/tenant/me", everyone()),
    LIST_TENANT_AGENTS("GET", "/tenant/agents", everyone()),
    LIST_TENANT_INTEGRATIONS("GET", "/tenant/integrations", everyone()),
    GET_TENANT_USAGE("GET", "/tenant/usage", everyone()),
    LIST_TENANT_INCIDENTS("GET", "/tenant/incidents", everyone()),
    LIST_TENANT_SUBNUCLEOS("GET", "/tenant/subnucleos", everyone()),
    GET_TENANT_INCIDENT("GET", "/tenant/incidents/{id}", everyone()),
    CREATE_TENANT_INCIDENT("POST", "/tenant/incidents", administrators()),
    UPDATE_TENANT_INCIDENT("PATCH", "/tenant/incidents/{id}", administrators()),
    COMMENT_TENANT_INCIDENT("POST", "/tenant/incidents/{id}/comments", administrators()),
    CREATE_TENANT_INTEGRATION("POST", "/tenant/integrations", administrators()),
    UPDATE_TENANT_INTEGRATION("PATCH", "/tenant/integrations/{id}", administrators()),
    DELETE_TENANT_INTEGRATION("DELETE", "/tenant/integrations/{id}", administrators()),
    TEST_TENANT_INTEGRATION("POST", "/tenant/integrations/{id}/test", administrators()),
    RECONNECT_TENANT_INTEGRATION("POST", "/tenant/integrations/{id}/reconnect", administrators()),
    LIST_TENANT_USERS("GET", "/tenant/users", EnumSet.of(INTERNAL_ADMIN, TENANT_ADMIN)),
    INVITE_TENANT_USER("POST", "/tenant/users", EnumSet.of(INTERNAL_ADMIN, TENANT_ADMIN)),
    UPDATE_TENANT_USER("PATCH", "/tenant/users/{id}", EnumSet.of(INTERNAL_ADMIN, TENANT_ADMIN)),
    LIST_INTERNAL_AGENTS("GET", "/internal/agents", staff()),
    GET_INTERNAL_USAGE_OVERVIEW("GET", "/internal/usage/overview", staff()),
    LIST_INTERNAL_USAGE_REVISIONS("GET", "/internal/usage/revisions", staff()),
    GET_INTERNAL_BILLING_OVERVIEW("GET", "/internal/billing/overview", EnumSet.of(INTERNAL_ADMIN)),
    LIST_INTERNAL_TENANTS("GET", "/internal/tenants", staff()),
    GET_INTERNAL_TENANT("GET", "/internal/tenants/{id}", staff()),
    LIST_INTERNAL_TENANT_AGENTS("GET", "/internal/tenants/{id}/agents", staff()),
    CREATE_INTERNAL_TENANT("POST", "/internal/tenants", EnumSet.of(INTERNAL_ADMIN)),
    UPDATE_INTERNAL_TENANT("PATCH", "/internal/tenants/{id}", EnumSet.of(INTERNAL_ADMIN)),
    CHANGE_INTERNAL_TENANTS("POST", "/internal/tenants/bulk", EnumSet.of(INTERNAL_ADMIN)),
    ASSIGN_INTERNAL_TENANT_AGENT("POST", "/internal/tenants/{id}/agents", EnumSet.of(INTERNAL_ADMIN)),
    UPDATE_INTERNAL_TENANT_AGENT("PATCH", "/internal/tenants/{id}/agents/{agent_id}", EnumSet.of(INTERNAL_ADMIN)),
    LIST_INTERNAL_PLANS("GET", "/internal/plans", staff()),
    UPDATE_INTERNAL_PLAN("PATCH", "/internal/plans/{code}", EnumSet.of(INTERNAL_ADMIN)),
    LIST_INTERNAL_STAFF("GET", "/internal/staff", staff()),
    LIST_INTERNAL_INTEGRATIONS("GET", "/internal/integrations", staff()),
    LIST_INTERNAL_INCIDENTS("GET", "/internal/incidents", staff()),
    GET_INTERNAL_INCIDENT("GET", "/internal/incidents/{id}", staff()),
    CREATE_INTERNAL_INCIDENT("POST", "/internal/incidents", staff()),
    UPDATE_INTERNAL_INCIDENT("PATCH", "/internal/incidents/{id}", staff()),
    COMMENT_INTERNAL_INCIDENT("POST", "/internal/incidents/{id}/comments", staff()),
    WATCH_INTERNAL_INCIDENTS("GET", "/internal/incidents/events", staff()),
    LIST_INTERNAL_QUARANTINED_EVENTS("GET", "/internal/ingest/quarantine", staff()),
    DECIDE_INTERNAL_QUARANTINED_EVENT("PATCH", "/internal/ingest/quarantine/{id}", staff()),
    SUBMIT_INTERNAL_COMMAND("POST", "/internal/operations/commands", staff()),
    SUBMIT_INTERNAL_COMMANDS("POST", "/internal/operations/commands/bulk", staff()),
    LIST_INTERNAL_COMMANDS("GET", "/internal/operations/commands", staff()),
    WATCH_INTERNAL_COMMANDS("GET", "/internal/operations/commands/events", staff()),
    GET_INTERNAL_COMMAND("GET", "/internal/operations/commands/{id}", staff()),
    CANCEL_INTERNAL_COMMAND("POST", "/internal/operations/commands/{id}/cancel", staff()),
    RETRY_INTERNAL_COMMAND("POST", "/internal/operations/commands/{id}/retry", staff()),
    RELEASE_INTERNAL_COMMAND("POST", "/internal/operations/commands/{id}/release", EnumSet.of(INTERNAL_ADMIN)),
    LIST_INTERNAL_COMMAND_TYPES("GET", "/internal/operations/command-types", staff()),
    UPDATE_INTERNAL_COMMAND_TYPE("PATCH", "/internal/operations/command-types/{type}", EnumSet.of(INTERNAL_ADMIN)),
    LIST_INTERNAL_AUDIT_EVENTS("GET", "/internal/audit/events", EnumSet.of(INTERNAL_ADMIN)),
    GET_INTERNAL_AUDIT_VERIFICATION("GET", "/internal/audit/verification", EnumSet.of(INTERNAL_ADMIN)),
    INGEST_AGENT_REQUESTS("POST", "/ingest/agent-requests", "usage/write");

    private static final Map<String, Operation> BY_ROUTE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    operation -> operation.method + ' ' + operation.path, Function.identity()));

    private final String method;
    private final String path;
    private final Set<Group> groups;
    private final Optional<String> scope;

    Operation(String method, String path, Set<Group> groups) {
        this.method = method;
        this.path = path;
        this.groups = Set.copyOf(groups);
        this.scope = Optional.empty();
    }

    Operation(String method, String path, String scope) {
        this.method = method;
        this.path = path;
        this.groups = Set.of();
        this.scope = Optional.of(scope);
    }

    /** The operation's id in the OpenAPI document: {@code GET_TENANT_ME} is {@code getTenantMe}. */
    public String id() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    public String method() {
        return method;
    }

    /** The path's template from the server's root, parameters in braces. */
    public String path() {
        return path;
    }

    public Set<Group> groups() {
        return groups;
    }

    /** The scope that lets a machine in; empty where none is. */
    public Optional<String> scope() {
        return scope;
    }

    public boolean permits(Caller caller) {
        return caller.groups().stream().anyMatch(groups::contains);
    }

    /** Whether a machine with these scopes may call it. */
    public boolean permits(Set<String> scopes) {
        return scope.filter(scopes::contains).isPresent();
    }

    /** The operation behind a route; empty means that nobody may call it. */
    public static Optional<Operation> at(String method, String path) {
        return Optional.ofNullable(BY_ROUTE.get(method + ' ' + path));
    }

    private static Set<Group> staff() {
        return EnumSet.of(INTERNAL_ADMIN, INTERNAL_SUPPORT);
    }

    private static Set<Group> administrators() {
        return EnumSet.of(INTERNAL_ADMIN, INTERNAL_SUPPORT, TENANT_ADMIN);
    }

    private static Set<Group> everyone() {
        return EnumSet.of(INTERNAL_ADMIN, INTERNAL_SUPPORT, TENANT_ADMIN, TENANT_USER);
    }
}
