package org.twoeyes.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One line of the table of contents: what is asked, where, who may, and who answers. */
record Route(HandlerType method, String path, Access access, Handler handler) {

    static Route get(String path, Access access, Handler handler) {
        return new Route(HandlerType.GET, path, access, handler);
    }

    static Route post(String path, Access access, Handler handler) {
        return new Route(HandlerType.POST, path, access, handler);
    }
}
