package org.twoeyes.brief.page;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** The fonts of a paper, and nothing else: whatever else the typesetter asks for, from a disk or a network, is not there. */
final class FontResources implements ResourceResolver {

    /** What names are relative to; nothing is there. */
    static final URI BASE = URI.create("file:/fonts/");

    private final Map<URI, FontFace> faces = new HashMap<>();

    /** Names a face. */
    URI add(FontFace face) {
        URI name = BASE.resolve(String.valueOf(faces.size()));
        faces.put(name, face);
        return name;
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        FontFace face = faces.get(uri);
        if (face == null) {
            throw new FileNotFoundException("a paper has no resource " + uri);
        }
        return new Resource(new ByteArrayInputStream(face.bytes()));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new FileNotFoundException("a paper writes no resource " + uri);
    }
}
