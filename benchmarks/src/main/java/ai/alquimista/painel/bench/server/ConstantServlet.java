package ai.alquimista.painel.bench.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/** As many bytes as {@code /tenant/me} answers, always the same: what the container itself costs. */
public final class ConstantServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LENGTH = 450;
    private static final byte[] BODY =
            ("{\"constant\":\"" + "x".repeat(LENGTH) + "\"}").getBytes(StandardCharsets.US_ASCII);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(BODY.length);
        response.getOutputStream().write(BODY);
    }
}
