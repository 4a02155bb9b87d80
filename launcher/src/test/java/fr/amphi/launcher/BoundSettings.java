package fr.amphi.launcher;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Environment variables that a part binds, read from the source of its settings records and of the
 * service kit's if it uses it.
 */
final class BoundSettings {

    private final TreeSet<String> names = new TreeSet<>();
    private final TreeSet<String> prefixes = new TreeSet<>();

    static BoundSettings of(String part) throws IOException {
        var bound = new BoundSettings();
        bound.read(part);
        if (Yaml.text(part + "/pom.xml").contains("<artifactId>service-kit</artifactId>")) {
            bound.read("service-kit");
        }
        return bound;
    }

    boolean has(String variable) {
        return names.contains(variable) || prefixes.stream().anyMatch(variable::startsWith);
    }

    private void read(String module) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(Yaml.ROOT.resolve(module).resolve("src/main/java"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("@ConfigurationProperties(")) {
                    files.add(file);
                }
            }
        }
        if (files.isEmpty()) {
            return;
        }
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    var settings = (ClassTree) type;
                    prefix(settings).ifPresent(prefix -> record(prefix, settings));
                }
            }
        }
    }

    private static Optional<String> prefix(ClassTree type) {
        return type.getModifiers().getAnnotations().stream()
                .filter(one -> one.getAnnotationType().toString().equals("ConfigurationProperties"))
                .map(one -> one.getArguments().getFirst())
                .map(value -> value instanceof AssignmentTree named ? named.getExpression() : value)
                .map(literal -> variable((String) ((LiteralTree) literal).getValue()))
                .findFirst();
    }

    private void record(String prefix, ClassTree type) {
        Map<String, ClassTree> nested = new HashMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner) {
                nested.put(inner.getSimpleName().toString(), inner);
            }
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree component
                    && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
                String name = prefix + "_" + variable(component.getName().toString());
                ClassTree inner = nested.get(component.getType().toString());
                if (inner != null) {
                    record(name, inner);
                } else if (component.getType().toString().startsWith("Map<")) {
                    prefixes.add(name + "_");
                } else {
                    names.add(name);
                }
            }
        }
    }

    /** As Spring's relaxed binding writes it: dots are underscores, dashes and humps vanish. */
    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
