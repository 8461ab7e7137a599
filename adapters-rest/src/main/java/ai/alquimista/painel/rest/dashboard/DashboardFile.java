package ai.alquimista.painel.rest.dashboard;

import ai.alquimista.painel.rest.answer.AcceptEncoding;
import ai.alquimista.painel.rest.answer.EntityTag;
import ai.alquimista.painel.rest.answer.Written;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * One file as it goes out.
 *
 * @param kept how long browsers may use it unasked
 */
record DashboardFile(String type, String kept, Written content) {

    private static final String ASK_FIRST = "no-cache";
    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final String FONT = "font/woff2";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "woff2", FONT);

    /** Files among the assets change their name with what is in them. */
    static DashboardFile of(String name, byte[] bytes) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return new DashboardFile(type, name.startsWith("assets/") ? YEAR : ASK_FIRST, new Written(bytes));
    }

    void sendTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressed = !type.equals(FONT) && AcceptEncoding.allowsGzip(request.getHeader("Accept-Encoding"));
        EntityTag tag = compressed ? content.compressedTag() : content.plainTag();
        response.setHeader("Cache-Control", kept);
        response.setHeader("ETag", tag.quoted());
        response.addHeader("Vary", "Accept-Encoding");
        if (tag.isNamedIn(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = compressed ? content.compressed() : content.plain();
        if (compressed) response.setHeader("Content-Encoding", Written.GZIP);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
    }
}
