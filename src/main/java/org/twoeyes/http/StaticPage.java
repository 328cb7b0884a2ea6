package org.twoeyes.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Fingerprint;

/**
 * The page's own files, from the jar or, while it is being worked on, from a folder; and the two libraries
 * it runs on, from their jars. Several small files can be had in one answer ({@link JoinedFiles}). Names are checked
 * before anything is looked for.
 */
final class StaticPage {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final Map<String, String> LIBRARIES = Map.of("lit-html/", "lit-html", "d3/", "d3");

    private final Optional<Path> folder;
    private final LaunchAddress launch;
    private final Map<String, Asset> kept = new ConcurrentHashMap<>();

    private static final class Asset {
        private final byte[] bytes;
        private final String tag;

        Asset(byte[] bytes) {
            this.bytes = bytes;
            this.tag = "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Arrays.copyOf(Fingerprint.sha256(bytes), 12))
                    + "\"";
        }
    }

    StaticPage(Optional<Path> folder, LaunchAddress launch) {
        this.folder = folder.map(path -> path.toAbsolutePath().normalize());
        this.launch = launch;
    }

    /** The page itself; an address with a token is turned into a cookie and the same address without it. */
    void index(Context ctx) throws IOException {
        if (!launch.takeToken(ctx)) {
            send(ctx, page("index.html"), "index.html");
        }
    }

    void file(Context ctx) throws IOException {
        String name = ctx.pathParam("path");
        Optional<JoinedFiles> joined = JoinedFiles.named(name);
        send(ctx, joined.isPresent() ? together(joined.get()) : page(name), name);
    }

    void vendor(Context ctx) throws IOException {
        String name = ctx.pathParam("path");
        send(ctx, library(name), name);
    }

    private @Nullable Asset page(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        if (folder.isPresent()) {
            Path file = folder.get().resolve(name).normalize();
            boolean inside = file.startsWith(folder.get()) && Files.isRegularFile(file);
            return inside ? new Asset(Files.readAllBytes(file)) : null;
        }
        return resource("web/" + name);
    }

    /** Not kept: there are more ways to join files than there is memory. */
    private @Nullable Asset together(JoinedFiles joined) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (String name : joined.paths()) {
            Asset part = page(name);
            if (part == null) {
                return null;
            }
            parts.add(part.bytes);
        }
        return new Asset(joined.of(parts));
    }

    private @Nullable Asset library(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
            if (name.startsWith(library.getKey())) {
                String rest = name.substring(library.getKey().length());
                String base = WEBJARS + library.getValue() + "/" + version(library.getValue()) + "/";
                return resource(base + (library.getValue().equals("d3") ? "dist/" + rest : rest));
            }
        }
        return null;
    }

    /** The version of a library's jar that is on the class path. */
    private static String version(String library) throws IOException {
        String file = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (InputStream in = StaticPage.class.getClassLoader().getResourceAsStream(file)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "");
        }
    }

    private @Nullable Asset resource(String name) throws IOException {
        Asset known = kept.get(name);
        if (known == null) {
            URL url = StaticPage.class.getClassLoader().getResource(name);
            if (url == null || name.endsWith("/")) {
                return null;
            }
            URLConnection connection = url.openConnection();
            try (InputStream in = connection.getInputStream()) {
                known = new Asset(in.readAllBytes());
            }
            kept.put(name, known);
        }
        return known;
    }

    private static void send(Context ctx, @Nullable Asset asset, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (asset == null || type == null) {
            throw ProblemException.notFound("There is nothing at " + ctx.path() + ".");
        }
        ctx.header("ETag", asset.tag);
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Vary", "Accept-Encoding");
        String known = ctx.header("If-None-Match");
        if (known != null && known.contains(asset.tag)) {
            ctx.status(304);
            return;
        }
        ctx.contentType(type);
        ctx.result(asset.bytes);
    }
}
