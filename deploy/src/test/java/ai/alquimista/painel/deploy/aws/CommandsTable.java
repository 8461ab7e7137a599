package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table is the one that the service itself makes for a local store, with backups and encryption besides. */
final class CommandsTable {

    private static final Path SOURCE =
            Path.of("../adapters-aws/src/main/java/ai/alquimista/painel/aws/command/CommandsTable.java");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"([^\"]+)\"");
    private static final Pattern TABLE_KEY = Pattern.compile(
            "\\.keySchema\\(key\\((\\w+), .*HASH\\), key\\((\\w+), .*RANGE\\)\\)\n *\\.attributeDefinitions\\((.*)\\)");
    private static final Pattern INDEX = Pattern.compile("index\\((BY_\\w+), (\\w+)\\)");
    private static final Pattern RANGE = Pattern.compile("key\\(hash, KeyType.HASH\\), key\\((\\w+), KeyType.RANGE\\)");
    private static final Pattern NAMED =
            Pattern.compile("(?:BillingMode|ProjectionType|StreamViewType)\\.([A-Z_]+)\\b");
    private static final Pattern TEXT = Pattern.compile("text\\((\\w+)\\)");

    private CommandsTable() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        Made table = all.the("data/CommandsTable");
        found.unlessSame("the table", shape(table), shape(Environment.text(SOURCE)));
        found.unless(table.is("/TimeToLiveSpecification/Enabled"), "nothing expires");
        found.unless(
                table.is("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled"), "no point in time is kept");
        found.unless(table.is("/SSESpecification/SSEEnabled"), "the table is not encrypted with a key of ours");
        found.unless(
                table.text("/SSESpecification/KMSMasterKeyId").equals(all.arn("kms", "key/DataKey")),
                "the table has another key");
        return found.all();
    }

    private static Set<String> shape(Made table) {
        Set<String> shape = new TreeSet<>();
        shape.add("key " + keys(table.at("/KeySchema")));
        Json.each(table.at("/GlobalSecondaryIndexes"))
                .forEach(index -> shape.add("index " + index.path("IndexName").asText() + " "
                        + keys(index.path("KeySchema")) + " "
                        + index.at("/Projection/ProjectionType").asText()));
        Json.each(table.at("/AttributeDefinitions"))
                .forEach(one -> shape.add(one.path("AttributeName").asText() + " "
                        + one.path("AttributeType").asText()));
        shape.add("ttl " + table.text("/TimeToLiveSpecification/AttributeName"));
        shape.add("billing " + table.text("/BillingMode"));
        shape.add("stream " + table.text("/StreamSpecification/StreamViewType"));
        return shape;
    }

    private static String keys(JsonNode schema) {
        return Json.each(schema)
                .map(key -> key.path("AttributeName").asText() + " "
                        + key.path("KeyType").asText())
                .collect(Collectors.joining(", "));
    }

    private static Set<String> shape(String code) {
        Map<String, String> names = new TreeMap<>();
        CONSTANT.matcher(code).results().forEach(constant -> names.put(constant.group(1), constant.group(2)));
        List<String> choices =
                NAMED.matcher(code).results().map(choice -> choice.group(1)).toList();
        String range = group(RANGE, code, 1);
        Set<String> shape = new TreeSet<>();
        shape.add("key " + name(names, group(TABLE_KEY, code, 1)) + " HASH, " + name(names, group(TABLE_KEY, code, 2))
                + " RANGE");
        INDEX.matcher(code)
                .results()
                .forEach(index -> shape.add("index " + name(names, index.group(1)) + " " + name(names, index.group(2))
                        + " HASH, " + name(names, range) + " RANGE " + choices.get(2)));
        TEXT.matcher(group(TABLE_KEY, code, 3))
                .results()
                .forEach(attribute -> shape.add(name(names, attribute.group(1)) + " S"));
        shape.add("ttl " + name(names, "TTL"));
        shape.add("billing " + choices.get(0));
        shape.add("stream " + choices.get(1));
        return shape;
    }

    private static String group(Pattern pattern, String code, int group) {
        return pattern.matcher(code)
                .results()
                .map(found -> found.group(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the code is written in another way: " + pattern));
    }

    private static String name(Map<String, String> names, String constant) {
        return names.getOrDefault(constant, constant);
    }
}
