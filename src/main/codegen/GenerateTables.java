import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ tables: runs the migrations of the first argument on an embedded PostgreSQL and puts what stands there
 * into the folder of the second; and beside them, what Flyway then knows of the migrations. Does nothing while the migrations
 * and this program are the same as at the last run.
 */
public final class GenerateTables {

    private static final String PACKAGE = "org.ringround.db.generated";

    public static void main(String[] args) throws Exception {
        Path sql = Path.of(args[0]);
        Path target = Path.of(args[1]);
        String hash = hash(sql, Path.of("src/main/codegen/GenerateTables.java"));
        Path stamp = target.resolve("migrations.sha256");
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + sql)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres"), target));
            writeHistory(postgres.getPostgresDatabase(), target);
        }
        Files.createDirectories(target);
        Files.writeString(stamp, hash);
    }

    private static void writeHistory(DataSource database, Path target) throws Exception {
        var source =
                new StringBuilder("package " + PACKAGE + ";\n\n/** What Flyway writes down when it has migrated. */\n"
                        + "public final class MigrationHistory {\n\n    public static final String ROWS = \"\"\n");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version || ' ' || checksum || ' ' || success from flyway_schema_history"
                                + " order by installed_rank")) {
            while (rows.next()) {
                source.append("            + \"").append(rows.getString(1)).append("\\n\"\n");
            }
        }
        source.append("            + \"\";\n\n    private MigrationHistory() {}\n}\n");
        Files.writeString(target.resolve(PACKAGE.replace('.', '/')).resolve("MigrationHistory.java"), source);
    }

    private static Configuration configuration(String url, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history|qrtz_.*")
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("timestamptz|timestamp with time zone")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withGlobalObjectReferences(true)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString())));
    }

    private static String hash(Path sql, Path program) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(sql)) {
            for (Path file : Stream.concat(files.sorted(), Stream.of(program)).toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the migrations in " + sql, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
