package org.twoeyes.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the web server refuses itself, before any route is looked for, told like every other problem. */
final class ServerProblems implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        HttpFields.Mutable headers = response.getHeaders();
        Headers.ALL.forEach((name, value) -> headers.put(new HttpField(name, value)));
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        byte[] body = Problems.body(response.getStatus(), path == null ? "/" : path);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
