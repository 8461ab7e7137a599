package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each role is one service account's, which it names to the letter, by a token that was made for AWS. */
final class Trust {

    private Trust() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        Map<String, String> accounts = all.environment().roles();
        String roles = "arn:aws:iam::" + all.environment().account() + ":role/";
        found.unlessSame(
                "the list of roles",
                all.ofType("AWS::IAM::Role")
                        .map(role -> roles + role.text("/RoleName"))
                        .collect(Collectors.toSet()),
                Set.copyOf(accounts.values()));
        accounts.forEach((account, arn) -> all.ofType("AWS::IAM::Role")
                .filter(role -> arn.endsWith("/" + role.text("/RoleName")))
                .forEach(role -> found.unless(
                        Json.read(role.text("/AssumeRolePolicyDocument")).equals(trust(all, account)),
                        role.id() + " is taken on by somebody else")));
        return found.all();
    }

    private static JsonNode trust(Stacks all, String account) {
        String issuer = Json.each(all.environment().parameters().path("access"))
                .filter(value -> value.path("ParameterKey").asText().equals("OidcProvider"))
                .map(value -> value.path("ParameterValue").asText())
                .findFirst()
                .orElse("");
        return Json.quick("""
                {'Version': '2012-10-17', 'Statement': [{
                  'Effect': 'Allow',
                  'Action': 'sts:AssumeRoleWithWebIdentity',
                  'Principal': {'Federated': 'arn:aws:iam::ACCOUNT:oidc-provider/ISSUER'},
                  'Condition': {'StringEquals': {
                    'ISSUER:sub': 'system:serviceaccount:painel:NAME',
                    'ISSUER:aud': 'sts.amazonaws.com'}}}]}
                """.replace("ACCOUNT", all.environment().account())
                .replace("ISSUER", issuer)
                .replace("NAME", account));
    }
}
