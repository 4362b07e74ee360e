package dev.redress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field as the caller wrote it, nested ones with dots: {@code remedy.amount}
 * @param code stable across releases
 * @param detail in the caller's language
 * @param allowed the values that may stand here, where they can be listed
 */
record FieldProblem(
    String field,
    String code,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed) {}
