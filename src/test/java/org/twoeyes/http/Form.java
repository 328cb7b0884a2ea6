package org.twoeyes.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** Files in a field of a multipart/form-data body, as a browser sends them. */
public final class Form {

    private static final String BOUNDARY = "----boundary4711";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String field;

    /** Files of a bundle. */
    public Form() {
        this("bundle");
    }

    /** Files in another field. */
    public Form(String field) {
        this.field = field;
    }

    /** Adds a file. */
    public Form with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public Form with(String file, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The media type of the body. */
    public String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The body; asked for once. */
    public BodyPublisher body() {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }
}
