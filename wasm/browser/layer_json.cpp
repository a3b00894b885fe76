#include "browser/layer_json.h"

#include "model/json/json_string.h"

namespace broadside {
namespace {

void write(const Element& element, std::string& out) {
    if (element.tag.empty()) {
        out += json_string(element.text);
        return;
    }
    out += '[' + json_string(element.tag) + ',' + std::to_string(element.node.number()) + ",{";
    bool first = true;
    for (const auto& [name, value] : element.attributes) {
        if (!first) out += ',';
        first = false;
        out += json_string(name) + ':' + json_string(value);
    }
    out += '}';
    if (!element.text.empty()) out += ',' + json_string(element.text);
    for (const Element& child : element.children) {
        out += ',';
        write(child, out);
    }
    out += ']';
}

}  // namespace

std::string layer_json(const Element& element) {
    std::string out;
    write(element, out);
    return out;
}

}  // namespace broadside
