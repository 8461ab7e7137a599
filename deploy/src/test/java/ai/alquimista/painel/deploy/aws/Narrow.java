package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nobody may do everything, or anything with everything; where AWS knows no less, a word beside it says so. */
final class Narrow {

    private static final Pattern EVERYTHING = Pattern.compile("(Resource:|-) [\\[\"']*\\*[^#]*");
    private static final Set<String> WITHOUT_RESOURCES = Set.of("sqs:ListQueues");

    private Narrow() {}

    static List<String> findings(Templates all) {
        Findings found = new Findings();
        for (String stack : Templates.STACKS)
            all.text(stack)
                    .lines()
                    .map(String::strip)
                    .forEach(line -> found.unless(
                            !EVERYTHING.matcher(line).matches(),
                            stack + " does not say why it is everything: " + line));
        Stacks made = all.made();
        made.ofType("AWS::IAM::Role")
                .forEach(role -> Grant.of(role, made).forEach(grant -> {
                    found.unless(!grant.action().contains("*"), role.id() + " may " + grant);
                    found.unless(
                            WITHOUT_RESOURCES.contains(grant.action())
                                    || grant.resource().startsWith("arn:aws:"),
                            role.id() + " may " + grant);
                }));
        others(made)
                .forEach(document -> Json.each(document.at("/Statement"))
                        .filter(one -> one.path("Effect").asText().equals("Allow"))
                        .forEach(one -> {
                            found.unless(
                                    Json.texts(one.path("Action")).stream().noneMatch(action -> action.contains("*"))
                                            && !one.has("NotAction"),
                                    "anything may be done: " + one);
                            found.unless(
                                    !one.path("Principal").asText().equals("*")
                                            && !one.at("/Principal/AWS")
                                                    .asText()
                                                    .equals("*")
                                            && !one.has("NotPrincipal"),
                                    "anybody may: " + one);
                        }));
        return found.all();
    }

    /** Policies that stand with what they protect. */
    private static Stream<JsonNode> others(Stacks made) {
        return made.all().stream()
                .flatMap(one -> Stream.of(one.at("/KeyPolicy"), one.at("/PolicyDocument")))
                .filter(document -> !document.isMissingNode());
    }
}
