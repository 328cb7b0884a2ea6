package org.twoeyes.http;

import java.util.List;

/** An answer that is a problem. The detail is for the one who asked; it names no person but by id. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final transient List<Object> errors;

    ProblemException(int status, String kind, String detail) {
        this(status, kind, detail, List.of());
    }

    ProblemException(int status, String kind, String detail, List<Object> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.kind = kind;
        this.errors = errors;
    }

    static ProblemException badParameter(String name, String value, String expected) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return new ProblemException(
                400, "bad-parameter", "The parameter " + name + " (" + shown + ") must be " + expected + ".");
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(400, "bad-request", detail);
    }

    static ProblemException notFound(String detail) {
        return new ProblemException(404, "not-found", detail);
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Object> errors() {
        return errors;
    }
}
