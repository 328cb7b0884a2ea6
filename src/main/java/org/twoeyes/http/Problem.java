package org.twoeyes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details as of RFC 9457.
 *
 * @param type a relative address that names the kind of problem
 * @param instance the path that was asked for, without its query
 * @param errors located ones, left out where there is none
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Object> errors) {}
