#include "browser/layer_json.h"

#include "model/json/json_string.h"

namespace broadside {
namespace {

void write(const Node& node, std::string& out) {
    if (node.tag.empty()) {
        out += json_string(node.text);
        return;
    }
    out += '[' + json_string(node.tag) + ',' + json_string(node.key) + ",{";
    bool first = true;
    for (const auto& [name, value] : node.attributes) {
        if (!first) out += ',';
        first = false;
        out += json_string(name) + ':' + json_string(value);
    }
    out += '}';
    if (!node.text.empty()) out += ',' + json_string(node.text);
    for (const Node& child : node.children) {
        out += ',';
        write(child, out);
    }
    out += ']';
}

}  // namespace

std::string layer_json(const Node& node) {
    std::string out;
    write(node, out);
    return out;
}

}  // namespace broadside
