package ai.alquimista.painel.aws.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.AgentRuntime;
import ai.alquimista.painel.application.port.AgentRuntime.Restart;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On fabric8's own stand-in for the API server, which keeps what is put into it. */
class KubernetesAgentRuntimeTest {

    private static final String NAMESPACE = "agents";
    private static final TenantId TENANT = Samples.ACME.id();
    private static final AgentId AGENT = Samples.agent(1);
    private static final String PATH = "/apis/apps/v1/namespaces/agents/deployments/acme-agent-1";

    private final Map<ServerRequest, Queue<ServerResponse>> scripted = new HashMap<>();
    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), scripted, new KubernetesMixedDispatcher(scripted), false);
    private final KubernetesClient client;
    private final AgentRuntime agents;

    KubernetesAgentRuntimeTest() {
        server.init();
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(server.url("/"))
                .withNamespace("elsewhere")
                .build();
        client = KubernetesClients.open(config);
        agents = new KubernetesAgentRuntime(client, NAMESPACE);
    }

    @BeforeEach
    void deploy() {
        deploy("acme-agent-1", TENANT, AGENT);
        deploy("rival-agent-1", Samples.RIVAL.id(), AGENT);
    }

    @AfterEach
    void stop() {
        client.close();
        server.destroy();
    }

    @Test
    void a_restart_rolls_the_agents_own_pods() {
        Deployment other = deployment("rival-agent-1");

        assertThat(agents.restart(TENANT, AGENT, "one:1")).isEqualTo(new Restart.Restarted("acme-agent-1"));

        assertThat(restartedBy("acme-agent-1")).isEqualTo("one:1");
        assertThat(deployment("acme-agent-1").getSpec().getTemplate().getSpec().getContainers())
                .hasSize(1);
        assertThat(deployment("rival-agent-1")).isEqualTo(other);
    }

    /** What the manifests grant its account: the client reads what it is about to patch. */
    @Test
    void a_restart_lists_gets_and_patches() {
        requests();

        agents.restart(TENANT, AGENT, "one:1");

        assertThat(requests())
                .satisfiesExactly(
                        list -> assertThat(list).startsWith("GET /apis/apps/v1/namespaces/agents/deployments?"),
                        get -> assertThat(get).isEqualTo("GET " + PATH),
                        patch -> assertThat(patch).isEqualTo("PATCH " + PATH));
    }

    @Test
    void the_same_token_changes_nothing_even_after_another() {
        agents.restart(TENANT, AGENT, "one:1");
        agents.restart(TENANT, AGENT, "two:1");
        Deployment before = deployment("acme-agent-1");

        assertThat(agents.restart(TENANT, AGENT, "one:1")).isEqualTo(new Restart.Restarted("acme-agent-1"));
        assertThat(agents.restart(TENANT, AGENT, "two:1")).isEqualTo(new Restart.Restarted("acme-agent-1"));

        assertThat(deployment("acme-agent-1")).isEqualTo(before);
    }

    @Test
    void the_last_fifty_tokens_are_remembered() {
        for (int number = 0; number < 55; number++) agents.restart(TENANT, AGENT, "token:" + number);

        assertThat(RestartTokens.of(deployment("acme-agent-1")).tokens())
                .hasSize(50)
                .startsWith("token:5")
                .endsWith("token:54");
    }

    @Test
    void what_is_not_deployed_is_not_restarted() {
        assertThat(agents.restart(TENANT, Samples.agent(2), "one:1")).isEqualTo(new Restart.NotDeployed());
        assertThat(agents.restart(Samples.NOBODY, AGENT, "one:1")).isEqualTo(new Restart.NotDeployed());
    }

    @Test
    void a_conflict_is_looked_at_again() {
        server.expect()
                .patch()
                .withPath(PATH)
                .andReturn(HttpURLConnection.HTTP_CONFLICT, "")
                .times(2);

        assertThat(agents.restart(TENANT, AGENT, "one:1")).isEqualTo(new Restart.Restarted("acme-agent-1"));
        assertThat(restartedBy("acme-agent-1")).isEqualTo("one:1");
    }

    @Test
    void conflicts_without_an_end_and_servers_that_fail_are_said() {
        server.expect()
                .patch()
                .withPath(PATH)
                .andReturn(HttpURLConnection.HTTP_CONFLICT, "")
                .times(5);
        assertThatThrownBy(() -> agents.restart(TENANT, AGENT, "one:1")).isInstanceOf(Unavailable.class);
        server.expect()
                .patch()
                .withPath(PATH)
                .andReturn(HttpURLConnection.HTTP_INTERNAL_ERROR, "")
                .once();
        assertThatThrownBy(() -> agents.restart(TENANT, AGENT, "one:1")).isInstanceOf(Unavailable.class);
        assertThat(RestartTokens.of(deployment("acme-agent-1")).tokens()).isEmpty();
    }

    @Test
    void a_patch_of_an_older_version_is_refused() {
        Deployment old = deployment("acme-agent-1");
        agents.restart(TENANT, AGENT, "one:1");

        String late = client.getKubernetesSerialization()
                .asJson(RestartTokens.of(old).with("two:1").patch(old));

        assertThatThrownBy(() -> client.apps()
                        .deployments()
                        .inNamespace(NAMESPACE)
                        .withName("acme-agent-1")
                        .patch(PatchContext.of(PatchType.JSON_MERGE), late))
                .isInstanceOfSatisfying(
                        KubernetesClientException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(HttpURLConnection.HTTP_CONFLICT));
    }

    @Test
    void a_server_that_is_away_is_said_to_be() {
        server.destroy();

        assertThatThrownBy(() -> agents.restart(TENANT, AGENT, "one:1")).isInstanceOf(Unavailable.class);
    }

    private void deploy(String name, TenantId tenant, AgentId agent) {
        client.resource(new DeploymentBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(NAMESPACE)
                        .addToLabels(KubernetesAgentRuntime.TENANT, tenant.toString())
                        .addToLabels(KubernetesAgentRuntime.AGENT, agent.toString())
                        .endMetadata()
                        .withNewSpec()
                        .withNewTemplate()
                        .withNewMetadata()
                        .addToLabels("app", name)
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("agent")
                        .endContainer()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .build())
                .create();
    }

    /** Those that nobody asked for yet. */
    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        try {
            for (RecordedRequest one = next(); one != null; one = next())
                requests.add(one.getMethod() + " " + one.getPath());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return requests;
    }

    private @Nullable RecordedRequest next() throws InterruptedException {
        return server.takeRequest(100, TimeUnit.MILLISECONDS);
    }

    private Deployment deployment(String name) {
        return client.apps().deployments().inNamespace(NAMESPACE).withName(name).get();
    }

    private String restartedBy(String name) {
        return Objects.requireNonNull(deployment(name)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get(RestartTokens.RESTARTED_BY));
    }
}
