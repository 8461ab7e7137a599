package ai.alquimista.painel.aws.runtime;

import ai.alquimista.painel.application.port.AgentRuntime;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Optional;

/**
 * Tenants' agents as Deployments of one namespace, found by the labels {@value #TENANT} and {@value #AGENT}. A restart is one
 * patch of the pods' template, which rolls them, and of the tokens that the Deployment remembers; it holds only for the
 * version that was looked at, so that a token is remembered exactly if it rolled the pods.
 */
public final class KubernetesAgentRuntime implements AgentRuntime {

    static final String TENANT = "alquimista.ai/tenant";
    static final String AGENT = "alquimista.ai/agent";

    private static final String RUNTIME = "agent runtime";
    private static final int TRIES = 5;
    private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

    private final KubernetesClient client;
    private final String namespace;

    /**
     * The agents of a namespace.
     *
     * @param client from {@link KubernetesClients#open}; it stays the caller's to close. Its account may list,
     *     get and patch Deployments there, and needs nothing else
     */
    public KubernetesAgentRuntime(KubernetesClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
    }

    @Override
    public Restart restart(TenantId tenant, AgentId agent, String token) {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<Deployment> found = find(tenant, agent);
                if (found.isEmpty()) return new Restart.NotDeployed();
                RestartTokens tokens = RestartTokens.of(found.get());
                if (tokens.contains(token) || isPatched(found.get(), tokens.with(token)))
                    return new Restart.Restarted(found.get().getMetadata().getName());
            }
        } catch (KubernetesClientException e) {
            throw new Unavailable(RUNTIME, e);
        }
        throw new Unavailable(RUNTIME, new IllegalStateException("others changed the deployment each time"));
    }

    private Optional<Deployment> find(TenantId tenant, AgentId agent) {
        List<Deployment> found = client.apps()
                .deployments()
                .inNamespace(namespace)
                .withLabel(TENANT, tenant.toString())
                .withLabel(AGENT, agent.toString())
                .list()
                .getItems();
        if (found.size() > 1)
            throw new Unavailable(RUNTIME, new IllegalStateException("several deployments of " + tenant + " " + agent));
        return found.stream().findFirst();
    }

    /** False if somebody else changed it since it was looked at. */
    private boolean isPatched(Deployment deployment, RestartTokens tokens) {
        String patch = client.getKubernetesSerialization().asJson(tokens.patch(deployment));
        try {
            client.apps()
                    .deployments()
                    .inNamespace(namespace)
                    .withName(deployment.getMetadata().getName())
                    .patch(MERGE, patch);
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) return false;
            throw e;
        }
    }
}
