package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** The API as its own document describes it, to hold answers against. */
final class Description {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
    }

    /** The document as a server gives it. */
    static Description of(TestServer server) throws IOException, InterruptedException {
        return new Description(JSON.readTree(server.get("/api/v1/openapi.json").body()));
    }

    JsonNode document() {
        return document;
    }

    /** Fails unless an answer's status, media type and body are among those described for an address. */
    void holds(String path, String method, HttpResponse<String> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
        JsonNode described = resolved(
                document.path("paths").path(path).path(method).path("responses").path("" + answer.statusCode()));
        assertThat(described.isMissingNode())
                .as("%s %s answers %d, described: %s", method, path, answer.statusCode(), answer.body())
                .isFalse();
        JsonNode schema = described.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s %s answers %s, described", method, path, type)
                .isFalse();
        assertThat(errors(schema, type.endsWith("json") ? JSON.readTree(answer.body()) : new TextNode(answer.body())))
                .as("%s %s", method, path)
                .isEmpty();
    }

    /** What a reference within the document stands for; anything else is itself. */
    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** What of a value is not as one of the named schemas says. */
    List<Error> errors(String schema, String json) throws IOException {
        return errors(document.path("components").path("schemas").path(schema), JSON.readTree(json));
    }

    private List<Error> errors(JsonNode schema, JsonNode value) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root)
                .validate(value);
    }
}
