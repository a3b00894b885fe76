// The tables of members, compared with the JSON Schema.
#include "model/json/article_fields.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

using namespace broadside;

namespace {

using Json = nlohmann::json;

const Json& schema() {
    static const Json whole = [] {
        std::ifstream file(std::string(BROADSIDE_CONTENT) + "/schema/article.schema.json");
        return Json::parse(file);
    }();
    return whole;
}

const Json& resolved(const Json& part) {
    if (!part.contains("$ref")) return part;
    const auto path = part["$ref"].get<std::string>();
    return schema().at(Json::json_pointer(path.substr(1)));
}

/// Compares a table, and those of its members, with an object of the schema.
void compare(const FieldTable& table, const Json& object, const std::string& where) {
    CAPTURE(where);
    CHECK(table.fields.size() <= most_fields);
    std::set<std::string> keys;
    std::set<std::string> required;
    for (const Field& field : table.fields) {
        const std::string key(field.key);
        keys.insert(key);
        if (field.need == Need::required) required.insert(key);
        REQUIRE(object["properties"].contains(key));
        const Json& property = resolved(object["properties"][key]);
        if (field.inner)
            compare(*field.inner,
                    field.kind == FieldKind::list ? resolved(property["items"]) : property, key);
    }
    CHECK(keys.size() == object["properties"].size());
    CHECK(required == object.value("required", std::set<std::string>{}));
}

}  // namespace

TEST_CASE("the tables have the members of the schema, and require the same") {
    compare(article_fields, schema(), "the article");
}
