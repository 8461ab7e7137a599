package ai.alquimista.painel.chaos.rollout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * One request, and what it has to be answered with.
 *
 * @param kind what it is counted under
 * @param key its idempotency key; empty for none
 * @param body JSON; empty for none
 */
record Call(Kind kind, String path, String token, String key, String body) {

    /** What is asked for. */
    enum Kind {
        READ("GET", 200),
        EVENTS("POST", 202),
        INCIDENT("POST", 201),
        ORDER("POST", 201);

        private final String method;
        private final int status;

        Kind(String method, int status) {
            this.method = method;
            this.status = status;
        }

        /** The one status that is not a failure. */
        int status() {
            return status;
        }
    }

    /** As it goes over the wire. */
    byte[] bytes() {
        byte[] content = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(256 + token.length());
        head.append(kind.method).append(' ').append(path).append(" HTTP/1.1\r\nHost: painel\r\n");
        head.append("Authorization: Bearer ").append(token).append("\r\n");
        if (!key.isEmpty()) head.append("Idempotency-Key: ").append(key).append("\r\n");
        if (!body.isEmpty()) head.append("Content-Type: application/json\r\n");
        if (!body.isEmpty())
            head.append("Content-Length: ").append(content.length).append("\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + content.length + 2);
        whole.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        whole.writeBytes(content);
        return whole.toByteArray();
    }

    @Override
    public String toString() {
        return kind.method + " " + path.split("\\?", 2)[0];
    }
}
