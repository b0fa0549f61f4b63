package org.ringround.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** What the rules of size and style want to know of a source file, read with the compiler's own parser. */
final class JavaSource {

    /** Parameters of a method, or the components of a record. */
    record Part(String where, Kind kind, int lines, List<String> types, boolean documented) {}

    enum Kind {
        PUBLIC_TYPE,
        RECORD,
        FIELD,
        CONSTRUCTOR,
        METHOD
    }

    private JavaSource() {}

    static List<Part> parts(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-proc:none");
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            var reading = new Reading(Trees.instance(task));
            for (CompilationUnitTree file : task.parse()) {
                reading.scan(file, null);
            }
            return reading.parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<Part> parts = new ArrayList<>();

        private Reading(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                add(type.getSimpleName(), Kind.PUBLIC_TYPE, type, List.of());
            }
            List<VariableTree> fields = type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .toList();
            for (VariableTree field : fields) {
                add(field.getName(), Kind.FIELD, field, typesOf(List.of(field)));
            }
            if (type.getKind() == Tree.Kind.RECORD) {
                var components = fields.stream()
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .toList();
                add(type.getSimpleName(), Kind.RECORD, type, typesOf(components));
            }
            return super.visitClass(type, unused);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            Kind kind = method.getName().contentEquals("<init>") ? Kind.CONSTRUCTOR : Kind.METHOD;
            add(method.getName(), kind, method, typesOf(method.getParameters()));
            return super.visitMethod(method, unused);
        }

        private static List<String> typesOf(List<? extends VariableTree> variables) {
            return variables.stream()
                    .map(variable -> String.valueOf(variable.getType()))
                    .toList();
        }

        private void add(CharSequence name, Kind kind, Tree tree, List<String> types) {
            var file = getCurrentPath().getCompilationUnit();
            var positions = trees.getSourcePositions();
            long first = file.getLineMap().getLineNumber(positions.getStartPosition(file, tree));
            long end = positions.getEndPosition(file, tree);
            long last = end < 0 ? first : file.getLineMap().getLineNumber(end);
            String path = Path.of(file.getSourceFile().getName()).getFileName().toString();
            boolean documented = kind == Kind.PUBLIC_TYPE && trees.getDocComment(getCurrentPath()) != null;
            parts.add(new Part(path + ":" + first + " " + name, kind, (int) (last - first + 1), types, documented));
        }
    }
}
