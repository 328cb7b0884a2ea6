package org.twoeyes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one package of the project, with those below it, may import.
 *
 * @param level 0 is the ground; imports go down only
 * @param name the first part of the package's name under the root
 * @param below the packages of the project that it may import
 * @param libraries the roots of the libraries that it may import, beside {@code java} and JSpecify
 */
record Floor(int level, String name, Set<String> below, Set<String> libraries) {
    private static final Set<String> EVERYWHERE = Set.of("java", "org.jspecify");

    /** Every import that no floor allows, one sentence each, in order. */
    static List<String> violations(JavaClasses classes, String root, Collection<Floor> floors) {
        Map<String, Floor> byName = floors.stream().collect(Collectors.toMap(Floor::name, Function.identity()));
        return classes.stream()
                .flatMap(type -> violations(type, root, byName))
                .distinct()
                .sorted()
                .toList();
    }

    /** The name of the package under {@code root} that {@code type} lies in or below; the empty string elsewhere. */
    static String nameOf(JavaClass type, String root) {
        String inRoot = type.getPackageName().startsWith(root + ".")
                ? type.getPackageName().substring(root.length() + 1)
                : "";
        int dot = inRoot.indexOf('.');
        return dot < 0 ? inRoot : inRoot.substring(0, dot);
    }

    private static Stream<String> violations(JavaClass type, String root, Map<String, Floor> byName) {
        String name = nameOf(type, root);
        Floor floor = byName.get(name);
        if (floor == null) {
            return Stream.of(name + " has no floor");
        }
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive() && !floor.allows(target, root))
                .map(target -> name + " may not import " + imported(target, root));
    }

    private boolean allows(JavaClass target, String root) {
        String other = nameOf(target, root);
        if (!other.isEmpty()) {
            return other.equals(name) || below.contains(other);
        }
        return Stream.concat(EVERYWHERE.stream(), libraries.stream())
                .anyMatch(library -> target.getPackageName().equals(library)
                        || target.getPackageName().startsWith(library + "."));
    }

    private static String imported(JavaClass target, String root) {
        String other = nameOf(target, root);
        return other.isEmpty() ? target.getPackageName() : other;
    }
}
