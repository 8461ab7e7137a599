package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * One thing that somebody may do.
 *
 * @param action such as {@code sqs:SendMessage}
 * @param resource its ARN
 * @param condition as JSON; empty for none
 */
record Grant(String action, String resource, String condition) {

    /** All that a role may do, by its own policies and by those that it shares. */
    static Set<Grant> of(Made role, Stacks all) {
        Set<Grant> grants = new HashSet<>();
        Json.each(role.at("/Policies")).forEach(policy -> grants.addAll(of(policy.at("/PolicyDocument"))));
        for (String arn : Json.texts(role.at("/ManagedPolicyArns"))) {
            grants.addAll(all.ofType("AWS::IAM::ManagedPolicy")
                    .filter(policy -> arn.endsWith(":policy/" + policy.text("/ManagedPolicyName")))
                    .findFirst()
                    .map(policy -> of(policy.at("/PolicyDocument")))
                    .orElseThrow(() -> new IllegalArgumentException(role.id() + " has somebody else's " + arn)));
        }
        return grants;
    }

    static Set<Grant> of(JsonNode document) {
        Set<Grant> grants = new HashSet<>();
        for (JsonNode statement : document.path("Statement")) {
            if (!statement.path("Effect").asText().equals("Allow")
                    || statement.has("NotAction")
                    || statement.has("NotResource"))
                throw new IllegalArgumentException("says what is not: " + statement);
            String condition =
                    statement.has("Condition") ? statement.path("Condition").toString() : "";
            for (String action : Json.texts(statement.path("Action")))
                for (String resource : Json.texts(statement.path("Resource")))
                    grants.add(new Grant(action, resource, condition));
        }
        return grants;
    }

    @Override
    public String toString() {
        return action + " on " + resource + (condition.isEmpty() ? "" : " if " + condition);
    }
}
