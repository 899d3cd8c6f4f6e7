package kansli.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.Audience;

/** A finished edition: every file in it, sorted by path. */
public record Site(Audience audience, List<SiteFile> files) {

    public static Site of(Audience audience, List<Stream<SiteFile>> parts) {
        return new Site(
                audience,
                parts.stream()
                        .flatMap(p -> p)
                        .sorted(Comparator.comparing(SiteFile::path))
                        .toList());
    }

    /** Only those of its files. */
    Site only(Set<String> paths) {
        return new Site(
                audience, files.stream().filter(f -> paths.contains(f.path())).toList());
    }

    public Optional<SiteFile> file(String path) {
        return files.stream().filter(f -> f.path().equals(path)).findFirst();
    }
}
