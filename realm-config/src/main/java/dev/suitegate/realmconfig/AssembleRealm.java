package dev.suitegate.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.realmconfig.Fragment.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the realm file: fragments and products in, one deterministic file out. */
public final class AssembleRealm {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AssembleRealm() {}

    /**
     * Takes the source folder, the file to write with the demonstration, and the file to write without it; the last may
     * be left out.
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        write(Path.of(arguments[1]), assemble(root));
        if (arguments.length > 2) {
            write(Path.of(arguments[2]), assembleForProduction(root));
        }
    }

    /** The realm file with the demo's products, tenants and people; stops with the file and the key of the first fault. */
    static String assemble(Path root) throws IOException {
        return assemble(filesBelow(root, "suite", "demo"), filesBelow(root, "products"));
    }

    /** The realm file without anybody's product, tenant or person. */
    static String assembleForProduction(Path root) throws IOException {
        return assemble(filesBelow(root, "suite"), List.of());
    }

    private static void write(Path output, String realm) throws IOException {
        Files.createDirectories(output.toAbsolutePath().getParent());
        Files.writeString(output, realm);
    }

    private static String assemble(List<SourceFile> sources, List<SourceFile> productSources) throws IOException {
        List<Fragment> fragments = new ArrayList<>();
        for (SourceFile source : sources) {
            Fragment fragment = Fragment.read(source);
            KnownKeys.check(fragment);
            RefusedContent.check(fragment);
            OperatorClients.check(fragment);
            fragments.add(fragment);
        }
        List<ProductSource> products = new ArrayList<>();
        for (SourceFile source : productSources) {
            ProductSource product = ProductSource.read(source);
            products.add(product);
            fragments.add(product.fragment());
        }
        JoinedRealm joined = JoinFragments.join(fragments);
        RealmNames.check(joined, products);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(joined.realm())) + "\n";
    }

    private static List<SourceFile> filesBelow(Path root, String... folders) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
                paths.filter(path -> path.toString().endsWith(".json"))
                        .map(path -> SourceFile.of(root, path))
                        .sorted(Comparator.comparing(SourceFile::name))
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Keys in alphabetical order, so that the same sources give the same bytes. */
    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return MAPPER.createObjectNode().setAll(fields);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode entries = MAPPER.createArrayNode();
            array.forEach(entry -> entries.add(sorted(entry)));
            return entries;
        }
        return node;
    }
}
