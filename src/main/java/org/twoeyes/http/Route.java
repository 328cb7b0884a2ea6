package org.twoeyes.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/** One line of the table of contents: how and where it is asked, who may, and who answers. */
record Route(List<HandlerType> methods, String path, Access access, Handler handler) {

    /** Answers GET, and HEAD with the same headers and nothing after them. */
    static Route get(String path, Access access, Handler handler) {
        return new Route(List.of(HandlerType.GET, HandlerType.HEAD), path, access, handler);
    }

    /** Answers GET alone: with a stream that has no end to tell in advance, or with what is too much work for HEAD. */
    static Route stream(String path, Access access, Handler handler) {
        return new Route(List.of(HandlerType.GET), path, access, handler);
    }

    static Route post(String path, Access access, Handler handler) {
        return new Route(List.of(HandlerType.POST), path, access, handler);
    }

    /** Changes what is stored. */
    static Route write(HandlerType method, String path, Handler handler) {
        return new Route(List.of(method), path, Access.WRITER, handler);
    }
}
