package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Api and worker together may do what the code of the service asks AWS for, and nothing else. */
final class Code {

    private static final Path ADAPTERS = Path.of("../adapters-aws/src/main/java/ai/alquimista/painel/aws");
    /** Makes a local table, and speaks to Kubernetes. */
    private static final Pattern ELSEWHERE = Pattern.compile(".*/(CommandsTable\\.java|runtime/.*)");

    private static final Pattern CALL = Pattern.compile("\\bclient\\s*\\.\\s*([a-z]\\w+)\\(");
    private static final Pattern IN_TRANSACTION =
            Pattern.compile("TransactWriteItem\\.builder\\(\\)\\s*\\.\\s*(?!put\\b|update\\b)(\\w+)");

    /** Where a call is asked for by other names than its own. */
    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("getItem", Set.of("dynamodb:GetItem")),
            Map.entry("query", Set.of("dynamodb:Query")),
            Map.entry("updateItem", Set.of("dynamodb:UpdateItem")),
            Map.entry("transactWriteItems", Set.of("dynamodb:PutItem", "dynamodb:UpdateItem")),
            Map.entry("putObject", Set.of("s3:PutObject", "s3:PutObjectRetention")),
            Map.entry("getObjectAsBytes", Set.of("s3:GetObjectVersion")),
            Map.entry("listObjectVersionsPaginator", Set.of("s3:ListBucketVersions")),
            Map.entry("sign", Set.of("kms:Sign")),
            Map.entry("getPublicKey", Set.of("kms:GetPublicKey")),
            Map.entry("publish", Set.of("sns:Publish")));

    private static final Map<Pattern, String> SERVICES = Map.of(
            Pattern.compile("\\w+(Queue|Queues|QueueUrl|QueueAttributes|Message)"), "sqs:",
            Pattern.compile("\\w+Secret(Value)?"), "secretsmanager:",
            Pattern.compile("admin\\w+"), "cognito-idp:");

    private Code() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        Set<String> given = Stream.of("access/Api", "access/Worker")
                .flatMap(role -> Grant.of(all.the(role), all).stream())
                .filter(grant -> !grant.condition().contains("kms:ViaService"))
                .filter(grant -> !grant.resource().contains("/service/"))
                .map(Grant::action)
                .collect(Collectors.toSet());
        found.unlessSame("what servers may do", given, asked());
        return found.all();
    }

    private static Set<String> asked() {
        Set<String> actions = new TreeSet<>();
        for (Path file : files()) {
            String code = Environment.text(file);
            CALL.matcher(code).results().forEach(call -> actions.addAll(actions(call.group(1))));
            IN_TRANSACTION.matcher(code).results().forEach(found -> actions.add("in a transaction: " + found.group(1)));
        }
        return actions;
    }

    private static Set<String> actions(String call) {
        Set<String> known = ACTIONS.get(call);
        if (known != null) return known;
        String action = call.substring(0, 1).toUpperCase(Locale.ROOT) + call.substring(1);
        return SERVICES.entrySet().stream()
                .filter(service -> service.getKey().matcher(call).matches())
                .map(service -> service.getValue() + action)
                .collect(Collectors.toSet());
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(ADAPTERS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !ELSEWHERE.matcher(file.toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
