// Body text as plain text, for search, titles and tests.
#include "model/text/rich_text.h"

namespace broadside {

namespace {

void append_block(std::string& out, const Block& block) {
    const bool leaf = block.kind == Block::Kind::paragraph || block.kind == Block::Kind::heading ||
                      block.kind == Block::Kind::code;
    if (leaf && !out.empty()) out += '\n';
    for (const Run& run : block.runs) {
        if (run.kind == Run::Kind::line_break)
            out += ' ';
        else if (run.kind != Run::Kind::source)
            out += run.text;
    }
    for (const Block& child : block.children)
        append_block(out, child);
}

}  // namespace

std::string plain_text(const Blocks& blocks) {
    std::string text;
    for (const Block& block : blocks)
        append_block(text, block);
    return text;
}

}  // namespace broadside
