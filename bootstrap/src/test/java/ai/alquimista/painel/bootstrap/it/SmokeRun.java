package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of {@code deploy/scripts/smoke-test}, which takes curl and jq. */
record SmokeRun(int code, String said) {

    private static final Path SCRIPT =
            Path.of("../deploy/scripts/smoke-test").toAbsolutePath().normalize();
    private static final Path LOG = Places.own("smoke-test.log");

    static boolean isPossible() throws InterruptedException {
        return isThere("curl") && isThere("jq");
    }

    /** With the addresses and passwords that the run command wrote. */
    static SmokeRun on(Path endpoints) throws IOException, InterruptedException {
        return run(Map.of(), "--endpoints", endpoints.toString());
    }

    /** With tokens of the service that the tests share. */
    static SmokeRun onTheSharedService() throws IOException, InterruptedException {
        Service service = Service.running();
        Map<String, String> tokens = Stream.of(
                        DemoUsers.INTERNAL_ADMIN,
                        DemoUsers.INTERNAL_SUPPORT,
                        DemoUsers.TENANT_ADMIN,
                        DemoUsers.TENANT_USER)
                .collect(Collectors.toMap(SmokeRun::variable, service::token));
        return run(tokens, "--base-url", service.baseUrl().toString());
    }

    private static String variable(DemoUser user) {
        return "PAINEL_TOKEN_" + user.groups().getFirst();
    }

    private static SmokeRun run(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(SCRIPT.toString(), "--lang", "en", "--log-file", LOG.toString()));
        command.addAll(List.of(options));
        if (!Files.exists(Path.of("../dashboard/dist/files.txt"))) command.add("--no-panel");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new SmokeRun(process.waitFor(), said);
        }
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder(tool, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
