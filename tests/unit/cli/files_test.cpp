// Files and file names.
#include "cli/files.h"

#include <doctest/doctest.h>

#include <string>

#include "temporary_folder.h"

using namespace broadside;

TEST_CASE("written files are read back byte for byte") {
    const TemporaryFolder folder;
    const std::string path = folder / "a";
    std::string bytes(300000, 'x');
    bytes += std::string("\0\r\n\xFF", 4);
    CHECK(cli::write_file(path, bytes).empty());
    CHECK(cli::read_file(path).text == bytes);
    CHECK(cli::write_file(path, "").empty());
    CHECK(cli::read_file(path).text == "");
}

TEST_CASE("failures to read or write have a message") {
    const TemporaryFolder folder;
    const cli::FileText gone = cli::read_file(folder / "gone");
    CHECK_FALSE(gone.text);
    CHECK(gone.error == "No such file or directory");
    CHECK_FALSE(cli::read_file(folder.prefix()).text);
    CHECK(cli::write_file(folder / "no/where", "x") ==
          (folder / "no/where") + ": No such file or directory");
}

TEST_CASE("an existing file is kept if requested") {
    const TemporaryFolder folder;
    folder.put("a", "old");
    const std::string error = cli::write_file(folder / "a", "new", cli::IfThere::refuse);
    CHECK(error == (folder / "a") + ": File exists");
    CHECK(folder.text_of("a") == "old");
    CHECK(cli::write_file(folder / "b", "new", cli::IfThere::refuse).empty());
    CHECK(folder.text_of("b") == "new");
}

TEST_CASE("files are recognized, also under different names") {
    const TemporaryFolder folder;
    folder.put("a", "x");
    folder.put("b", "x");
    CHECK(cli::is_file(folder / "a"));
    CHECK_FALSE(cli::is_file(folder / "c"));
    CHECK_FALSE(cli::is_file(folder.prefix()));
    std::filesystem::create_symlink(folder / "a", folder / "link");
    CHECK(cli::is_same_file(folder / "a", folder / "link"));
    CHECK_FALSE(cli::is_same_file(folder / "a", folder / "b"));
    CHECK_FALSE(cli::is_same_file(folder / "c", folder / "c"));  // does not exist
    CHECK_FALSE(cli::is_same_file("-", "-"));
}

TEST_CASE("derived file names") {
    CHECK(cli::with_extension("folder/a.b.json", ".html") == "folder/a.b.html");
    CHECK(cli::with_extension("a", ".html") == "a.html");
    CHECK(cli::folder_of("folder/sub/a.json") == "folder/sub/");
    CHECK(cli::folder_of("a.json").empty());
    CHECK(cli::folder_of("-").empty());
    CHECK(cli::stem("folder/a.b.md") == "a.b");
    CHECK(cli::is_file(cli::program_folder() + "/broadside_unit"));
}
