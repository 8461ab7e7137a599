package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is there already is left alone, and an import changes nothing but that: neither other resources nor outputs, as
 * CloudFormation wants it.
 */
final class Adoption {

    private static final Set<String> LEFT_ALONE = Set.of(
            "data/CommandsTable",
            "data/Cache",
            "data/CacheParameters",
            "data/CacheSubnets",
            "data/CacheSecurityGroup",
            "identity/InternalAdmin",
            "identity/InternalSupport",
            "identity/TenantAdmin",
            "identity/TenantUser");
    /** Stays outside: an import would have AWS replace it wherever its key or its subnets are others than ours. */
    private static final String CACHE = "data/Cache";

    private Adoption() {}

    static List<String> findings(Templates all) {
        Findings found = new Findings();
        Stacks made = all.made();
        Stacks beside = all.besideOthers();
        Set<String> left =
                made.all().stream().map(Made::id).filter(id -> !beside.has(id)).collect(Collectors.toSet());
        found.unlessSame("what is left alone", left, LEFT_ALONE);
        for (Made one : beside.all())
            found.unless(made.the(one.id()).equals(one), one.id() + " changes with an import");
        found.unless(made.outputs().equals(beside.outputs()), "outputs change with an import");
        imports(all, made, found);
        return found.all();
    }

    private static void imports(Templates all, Stacks made, Findings found) {
        JsonNode lists = all.values().path("import");
        Set<String> imported = lists.properties().stream()
                .flatMap(list -> Json.each(list.getValue())
                        .map(one -> list.getKey() + "/"
                                + one.path("LogicalResourceId").asText()))
                .collect(Collectors.toSet());
        found.unlessSame(
                "what is imported",
                imported,
                LEFT_ALONE.stream().filter(id -> !id.startsWith(CACHE)).collect(Collectors.toSet()));
        lists.properties()
                .forEach(list -> list.getValue().forEach(one -> {
                    Made target = made.the(
                            list.getKey() + "/" + one.path("LogicalResourceId").asText());
                    found.unless(
                            target.type().equals(one.path("ResourceType").asText()),
                            target.id() + " is of another type");
                    found.unless(target.node().has("DeletionPolicy"), target.id() + " has no deletion policy");
                    one.path("ResourceIdentifier")
                            .properties()
                            .forEach(key -> found.unless(
                                    target.text("/" + key.getKey())
                                            .equals(key.getValue().asText()),
                                    target.id() + " has another " + key.getKey()));
                }));
    }
}
