package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Each account reads the secrets that are fetched in its name, and no template holds one. */
final class Secrets {

    private static final Pattern NAME = Pattern.compile(".*:secret:painel/([a-z]+)/service/([a-z-]+)-\\?{6}");

    private Secrets() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        all.environment()
                .roles()
                .forEach((account, arn) -> all.ofType("AWS::IAM::Role")
                        .filter(role -> arn.endsWith("/" + role.text("/RoleName")))
                        .forEach(role -> found.unlessSame(
                                account,
                                Grant.of(role, all).stream()
                                        .map(Grant::resource)
                                        .filter(resource -> resource.contains("/service/"))
                                        .collect(Collectors.toSet()),
                                wanted(all, account))));
        found.unless(all.ofType("AWS::SecretsManager::Secret").count() == 0, "a template makes a secret");
        all.environment()
                .parameters()
                .toString()
                .lines()
                .forEach(values -> found.unless(
                        !values.matches("(?i).*(password|token|secret).*"), "a secret stands among the values"));
        return found.all();
    }

    private static Set<String> wanted(Stacks all, String account) {
        Set<String> names = all.environment().secretsReadBy(account).stream()
                .map(name -> all.arn(
                        "secretsmanager",
                        "secret:painel/" + all.environment().spelled() + "/service/" + name + "-??????"))
                .collect(Collectors.toSet());
        if (!names.stream().allMatch(name -> NAME.matcher(name).matches()))
            throw new AssertionError("a secret with another name than ours: " + names);
        return names;
    }
}
