// Writing HTML; see html_writer.h.
#include "semantics/html_writer.h"

namespace broadside {

namespace {

constexpr std::size_t indent_width = 2;

template <std::size_t count>
bool is_one_of(std::string_view tag, const std::string_view (&tags)[count]) noexcept {
    for (const std::string_view each : tags)
        if (each == tag) return true;
    return false;
}

bool is_block(std::string_view tag) noexcept {
    constexpr std::string_view blocks[] = {
        "article",    "header", "nav", "section", "ol", "ul", "li",      "h1",
        "h2",         "h3",     "h4",  "h5",      "h6", "p",  "details", "summary",
        "blockquote", "pre",    "hr",  "dl",      "dt", "dd", "div"};
    return is_one_of(tag, blocks);
}

bool is_void(std::string_view tag) noexcept {
    constexpr std::string_view voids[] = {"br", "hr", "img", "meta"};
    return is_one_of(tag, voids);
}

bool holds_blocks(const Element& node) noexcept {
    for (const Element& child : node.children)
        if (is_block(child.tag)) return true;
    return false;
}

class HtmlWriter {
public:
    void write(const Element& node, std::size_t indent);
    std::string html;

private:
    void write_open_tag(const Element& node);
    void new_line(std::size_t indent) {
        html += '\n';
        html.append(indent * indent_width, ' ');
    }
};

void HtmlWriter::write_open_tag(const Element& node) {
    html += '<';
    html += node.tag;
    for (const auto& [name, value] : node.attributes) {
        html += ' ';
        html += name;
        html += "=\"";
        html += escape_html(value);
        html += '"';
    }
    html += '>';
}

void HtmlWriter::write(const Element& node, std::size_t indent) {
    if (node.tag.empty()) {
        html += escape_html(node.text);
        return;
    }
    write_open_tag(node);
    if (is_void(node.tag)) return;
    html += escape_html(node.text);
    const bool lines = holds_blocks(node);
    for (const Element& child : node.children) {
        if (lines) new_line(indent + 1);
        write(child, indent + 1);
    }
    if (lines) new_line(indent);
    html += "</";
    html += node.tag;
    html += '>';
}

}  // namespace

std::string escape_html(std::string_view text) {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool second_control = byte == 0xC2 && i + 1 < text.size() &&
                                    static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080 on
        if (byte == '&') {
            escaped += "&amp;";
        } else if (byte == '<') {
            escaped += "&lt;";
        } else if (byte == '>') {
            escaped += "&gt;";
        } else if (byte == '"') {
            escaped += "&quot;";
        } else if (second_control) {
            escaped += replacement;
            ++i;
        } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
            if (byte != '\r') escaped += replacement;
        } else {
            escaped += text[i];
        }
    }
    return escaped;
}

std::string to_html(const Element& node, std::size_t indent) {
    HtmlWriter writer;
    writer.html.append(indent * indent_width, ' ');
    writer.write(node, indent);
    writer.html += '\n';
    return std::move(writer.html);
}

}  // namespace broadside
