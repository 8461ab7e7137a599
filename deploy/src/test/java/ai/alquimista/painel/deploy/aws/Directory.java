package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups as the domain has them; people sign in as the panel asks them to, and machines send events and nothing else. */
final class Directory {

    private static final Path GROUPS = Path.of("../domain/src/main/java/ai/alquimista/painel/domain/access/Group.java");
    private static final Path OPERATIONS =
            Path.of("../domain/src/main/java/ai/alquimista/painel/domain/access/Operation.java");
    private static final Path SIGNING_IN = Path.of("../dashboard/src/auth/manager.ts");
    private static final Path CONFIGURATION = Path.of("../docs/configuration.md");
    private static final Pattern GROUP = Pattern.compile("([A-Z_]+)\\((\\d+), Audience");
    private static final Pattern SCOPE = Pattern.compile("\"/ingest[^\"]*\", \"([^\"]+)\"");
    private static final Pattern ASKED = Pattern.compile("`PAINEL_DASHBOARD_SCOPE` \\| `([^`]+)`");
    private static final Pattern PAGE = Pattern.compile("(?:redirect_uri: page|logout_uri: page)\\('([^']+)'\\)");
    private static final int LONGEST_MINUTES = 65;

    private Directory() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        found.unlessSame(
                "the list of groups",
                all.ofType("AWS::Cognito::UserPoolGroup")
                        .map(group -> group.text("/GroupName") + " " + group.text("/Precedence"))
                        .collect(Collectors.toSet()),
                all(GROUP, GROUPS)
                        .map(group -> group.group(1) + " " + group.group(2))
                        .collect(Collectors.toSet()));
        String pools = Stream.of("Group", "Client", "ResourceServer")
                .flatMap(kind -> all.ofType("AWS::Cognito::UserPool" + kind))
                .map(one -> one.text("/UserPoolId"))
                .distinct()
                .collect(Collectors.joining());
        found.unless(
                all.environment()
                        .settings()
                        .getOrDefault("PAINEL_IDENTITY_ISSUER", "")
                        .endsWith("/" + pools),
                "another user pool than the service's: " + pools);
        found.unless(all.ofType("AWS::Cognito::UserPoolClient").count() == 2, "other clients than two");
        panel(all, found);
        machines(all, found);
        return found.all();
    }

    private static void panel(Stacks all, Findings found) {
        Made client = all.the("identity/PanelClient");
        List<String> pages = all(PAGE, SIGNING_IN).map(page -> page.group(1)).toList();
        String host = client.text("/CallbackURLs/0").replaceFirst("/app.*", "");
        same(
                client,
                Map.of(
                        "/CallbackURLs", Set.of(host + "/app" + pages.get(0)),
                        "/LogoutURLs", Set.of(host + "/app" + pages.get(1)),
                        "/AllowedOAuthFlows", Set.of("code"),
                        "/AllowedOAuthScopes", Set.of(one(ASKED, CONFIGURATION).split(" ", -1)),
                        "/SupportedIdentityProviders", Set.of("COGNITO"),
                        "/WriteAttributes", Set.of("email", "name"),
                        "/ReadAttributes", Set.of("email", "email_verified", "name", "custom:tenant_id")),
                found);
        found.unless(
                overlay(all).contains("value: " + host.replace("https://", "") + "}") && host.startsWith("https://"),
                "the panel is at another address than the Ingress");
        found.unless(isNo(client.at("/GenerateSecret")), "a browser cannot keep the client's secret");
        common(client, List.of("Access", "Id"), found);
    }

    private static void machines(Stacks all, Findings found) {
        Made client = all.the("identity/MachineClient");
        String scope = one(SCOPE, OPERATIONS);
        Made server = all.the("identity/Usage");
        found.unless(
                scope.equals(server.text("/Identifier") + "/" + server.text("/Scopes/0/ScopeName"))
                        && server.at("/Scopes").size() == 1,
                "there is no scope " + scope);
        same(
                client,
                Map.of("/AllowedOAuthFlows", Set.of("client_credentials"), "/AllowedOAuthScopes", Set.of(scope)),
                found);
        found.unless(
                client.node().path("DependsOn").asText().equals("Usage"), "the scope may not be there for its client");
        found.unless(client.is("/GenerateSecret"), "machines have no secret");
        found.unless(client.at("/CallbackURLs").isMissingNode(), "machines sign in by a browser");
        common(client, List.of("Access"), found);
    }

    private static void common(Made client, List<String> tokens, Findings found) {
        same(client, Map.of("/ExplicitAuthFlows", Set.of("ALLOW_REFRESH_TOKEN_AUTH")), found);
        for (String flag : List.of("/AllowedOAuthFlowsUserPoolClient", "/EnableTokenRevocation"))
            found.unless(client.is(flag), client.id() + " is without " + flag);
        found.unless(
                client.text("/PreventUserExistenceErrors").equals("ENABLED"),
                client.id() + " tells who has an account");
        for (String token : tokens)
            found.unless(
                    client.text("/TokenValidityUnits/" + token + "Token").equals("minutes")
                            && client.at("/" + token + "TokenValidity").asInt(LONGEST_MINUTES + 1) <= LONGEST_MINUTES,
                    client.id() + " has tokens that live for longer than the service takes them");
    }

    private static void same(Made client, Map<String, Set<String>> wanted, Findings found) {
        wanted.forEach(
                (pointer, texts) -> found.unlessSame(client.id() + pointer, Json.texts(client.at(pointer)), texts));
    }

    private static boolean isNo(JsonNode node) {
        return node.isBoolean() && !node.asBoolean();
    }

    private static String overlay(Stacks all) {
        return Environment.text(Path.of("k8s", "overlays", all.environment().spelled(), "kustomization.yaml"));
    }

    private static Stream<MatchResult> all(Pattern pattern, Path source) {
        return pattern.matcher(Environment.text(source)).results();
    }

    private static String one(Pattern pattern, Path source) {
        return all(pattern, source)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(source + " is written in another way"));
    }
}
