package ai.alquimista.painel.local;

import ai.alquimista.painel.local.Endpoints.User;
import java.nio.file.Path;

/** What a person reads once everything is up; each curl line works as pasted. */
record Welcome(Endpoints endpoints, Path state, Path file) {

    private static final String TOKEN = "sed -E 's/.*\"access_token\":\"([^\"]+)\".*/\\1/'";

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("\nThe service is up.\n")
                .append(line("Service", endpoints.baseUrl()))
                .append(line("Panel", endpoints.panelUrl()))
                .append(line("Addresses", file.toString()))
                .append(line("State", state.toString()))
                .append(line("Logs", state.resolve("logs").toString()));
        if (!endpoints.tokenEndpoint().isEmpty()) {
            text.append("\nA token for each role:\n");
            endpoints
                    .users()
                    .forEach(user -> text.append("  # ")
                            .append(String.join(", ", user.groups()))
                            .append(" ")
                            .append(user.username())
                            .append("\n  ")
                            .append(token(user))
                            .append("\n"));
            text.append("\nTry it:\n  ").append(call()).append("\n");
        }
        return text.append("\nCtrl-C stops everything.").toString();
    }

    /** The whole way: a customer's token, and that customer's own data with it. */
    String call() {
        User customer = endpoints.users().stream()
                .filter(user -> user.tenantId() != null)
                .findFirst()
                .orElseThrow();
        return "curl -s -H \"Authorization: Bearer $(" + token(customer) + ")\" " + endpoints.baseUrl() + "/tenant/me";
    }

    private String token(User user) {
        return "curl -s " + endpoints.tokenEndpoint() + " -d grant_type=password -d client_id=" + endpoints.clientId()
                + " -d username=" + user.username() + " -d password=" + user.password() + " | " + TOKEN;
    }

    private static String line(String what, String where) {
        return "  %-10s %s%n".formatted(what, where);
    }
}
