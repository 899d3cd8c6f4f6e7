package kansli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

    @TempDir
    Path folder;

    @Test
    void files_are_listed_in_order_and_hidden_ones_are_not() throws IOException {
        write("b/c.md");
        write("a.yaml");
        write(".git/config");
        write("b/.DS_Store");
        assertThat(tree().files()).extracting(ContentPath::value).containsExactly("a.yaml", "b/c.md");
        assertThat(tree().refused()).isEmpty();
    }

    @Test
    void links_are_refused_wherever_they_lead() throws IOException {
        write("a.yaml");
        Files.createSymbolicLink(folder.resolve("in.yaml"), folder.resolve("a.yaml"));
        Files.createSymbolicLink(folder.resolve("ut"), folder.getParent());
        assertThat(tree().files()).extracting(ContentPath::value).containsExactly("a.yaml");
        assertThat(tree().refused()).extracting(ContentTree.Refused::path).containsExactlyInAnyOrder("in.yaml", "ut");
    }

    @Test
    void the_folder_itself_may_be_a_link() throws IOException {
        write("innehall/a.yaml");
        var link = Files.createSymbolicLink(folder.resolve("lank"), folder.resolve("innehall"));
        var tree = FolderTree.of(link, Optional.empty());
        assertThat(tree.files()).extracting(ContentPath::value).containsExactly("a.yaml");
        assertThat(tree.refused()).isEmpty();
    }

    @Test
    void a_pipe_is_refused_and_not_waited_for() throws Exception {
        var made = new ProcessBuilder("mkfifo", folder.resolve("ror.yaml").toString()).start();
        assumeTrue(made.waitFor(5, TimeUnit.SECONDS) && made.exitValue() == 0);
        assertThat(tree().files()).isEmpty();
        assertThat(tree().refused()).extracting(ContentTree.Refused::path).containsExactly("ror.yaml");
    }

    @Test
    void odd_names_are_refused_and_letters_in_two_parts_are_joined() throws IOException {
        write("a:b.pdf");
        write("a\\b.pdf");
        write("a\nb.pdf");
        write("ba\u030at.pdf");
        assertThat(tree().files()).extracting(ContentPath::value).containsExactly("båt.pdf");
        assertThat(tree().refused()).hasSize(3);
    }

    private void write(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private ContentTree tree() {
        return FolderTree.of(folder, Optional.empty());
    }
}
