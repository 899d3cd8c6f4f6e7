package kansli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void what_systems_and_editors_leave_behind_is_passed_over() throws IOException {
        for (var name : List.of(
                "Thumbs.db",
                "a/desktop.ini",
                "a/~$protokoll.docx",
                "a/~WRL0001.tmp",
                "kallelse.yaml~",
                "#kallelse.yaml#",
                "a/._x.md",
                "__MACOSX/a/x.md",
                "@eaDir/x.md")) {
            write(name);
        }
        write("a/x.md");
        assertThat(tree().files()).extracting(ContentPath::value).containsExactly("a/x.md");
        assertThat(tree().refused()).isEmpty();
    }

    @Test
    void names_that_windows_cannot_have_are_refused_with_advice() throws IOException {
        for (var name : List.of("Vad?.pdf", "con.md", "a/Aux/x.md", "x.md.", "a /x.md", "\"x\".md")) {
            write(name);
        }
        write("konto.md");
        write("a/com.md");
        assertThat(tree().files()).extracting(ContentPath::value).containsExactly("a/com.md", "konto.md");
        assertThat(tree().refused()).hasSize(6).allMatch(r -> r.reason().contains("i Windows"));
    }

    @Test
    void a_path_of_windows_as_a_name_is_told_as_such() throws IOException {
        write("bilagor\\plan.pdf");
        assertThat(tree().refused())
                .extracting(ContentTree.Refused::cure)
                .allMatch(c -> c.startsWith("Lägg filen plan.pdf i mappen bilagor."));
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
