#include "cli/markdown/markdown_import.h"

#include "cli/markdown/importer.h"

namespace broadside::cli {

Imported import_markdown(std::string_view text, const std::string& name) {
    return Importer(name).run(text);
}

}  // namespace broadside::cli
