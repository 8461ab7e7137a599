package ai.alquimista.painel.bench.server;

import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The packaged server once more under another name, with one application added: a constant answer at {@code /constant},
 * which passes none of the service's filters. The server that ships is not touched.
 *
 * @param wlp Liberty's installation folder
 */
public record ServerFolder(Path wlp) {

    public static final String CONSTANT = "/constant/";

    private static final String NAME = "painel-bench";
    private static final String SERVER_XML = """
            <server>
              <webApplication id="constant" location="constant.war" contextRoot="/constant"/>
            </server>
            """;

    /** Makes it anew, as the shipped one is now. */
    public LibertyFiles make() throws IOException {
        Path servers = wlp.resolve("usr/servers");
        Path folder = servers.resolve(NAME);
        StateFolder.delete(folder);
        copy(servers.resolve("painel"), folder);
        Files.writeString(
                Files.createDirectories(folder.resolve("configDropins/overrides"))
                        .resolve("constant.xml"),
                SERVER_XML);
        try (var war = new ZipOutputStream(Files.newOutputStream(folder.resolve("apps/constant.war")))) {
            pack(war);
        }
        return new LibertyFiles(wlp, NAME);
    }

    private static void pack(ZipOutputStream war) throws IOException {
        // By its name: to load it here would take the servlet API, which only the server has.
        String type = ServerFolder.class.getPackageName() + ".ConstantServlet";
        war.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
        war.write("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1" metadata-complete="true">
                  <servlet><servlet-name>constant</servlet-name><servlet-class>%s</servlet-class></servlet>
                  <servlet-mapping><servlet-name>constant</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
                </web-app>
                """.formatted(type).getBytes(StandardCharsets.UTF_8));
        String file = type.replace('.', '/') + ".class";
        war.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
        try (InputStream bytes =
                Objects.requireNonNull(ServerFolder.class.getClassLoader().getResourceAsStream(file))) {
            bytes.transferTo((OutputStream) war);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
