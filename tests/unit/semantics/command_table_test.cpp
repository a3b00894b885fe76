// The table of commands: unique keys, strings in every language, states of buttons.
#include "semantics/command_table.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "sample_article.h"

using namespace broadside;

TEST_CASE("a key has one command in its scope") {
    std::set<std::pair<KeyScope, std::string_view>> keys;
    for (const CommandRow& row : command_table())
        for (const std::string_view key : row.keys) {
            if (key.empty()) continue;
            CHECK_MESSAGE(keys.insert({row.scope, key}).second, key);
            CHECK(find_key(key, row.scope) == &row);
        }
    CHECK(find_key("", KeyScope::panel) == nullptr);
    CHECK(find_key("x", KeyScope::panel) == nullptr);
}

TEST_CASE("a command with an argument has one row, and every sign has a name") {
    std::set<std::pair<Command, std::uint8_t>> rows;
    for (const CommandRow& row : command_table()) {
        CHECK(rows.insert({row.command, row.argument}).second);
        CHECK(find_command(row.command, row.argument) == &row);
        if (row.stand != Stand::none || !row.sign.empty() || row.icon != Icon::none)
            CHECK(row.words != nullptr);
        if (row.words == nullptr) CHECK_FALSE(row.keys[0].empty());
    }
    CHECK(find_command(Command::none) == nullptr);
}

TEST_CASE("every button has a name in every language, and a toggle its state") {
    const Article article = sample_article();
    ReaderState state;
    state.form = TimelineForm::table;
    const CommandContext context{article, state, 0, false};
    for (const Strings* strings : all_strings())
        for (const CommandRow& row : command_table()) {
            if (row.words == nullptr) continue;
            const Node node = control_node(row, context, *strings);
            CHECK((!node.label.empty() || !plain_words(node).empty()));
            CHECK(node.id == NodeId(row.command, row.argument));
        }
    CHECK(control_node(*find_command(Command::toggle_form, 1), context, strings_en()).on);
    CHECK_FALSE(control_node(*find_command(Command::toggle_form, 2), context, strings_en()).on);
    CHECK_FALSE(control_node(*find_command(Command::fit), context, strings_en()).toggle);
}

TEST_CASE("only available commands have a button") {
    const Article article = sample_article();
    const ReaderState state;
    const auto bar = [&](bool can_go_back) {
        Node node;
        append_controls(node, Stand::bar, {article, state, 0, can_go_back}, strings_en());
        return node.children.size();
    };
    CHECK(bar(true) == bar(false) + 1);
}

TEST_CASE("the list of keys has each key once, with a description") {
    for (const Strings* strings : all_strings()) {
        const std::vector<KeyHelp> lines = key_help(*strings);
        std::set<std::string_view> whats;
        for (const KeyHelp& line : lines) {
            CHECK_FALSE(line.keys.empty());
            CHECK(whats.insert(line.what).second);
        }
    }
    std::map<std::string_view, std::string> lines;
    for (KeyHelp& line : key_help(strings_en()))
        lines[line.what] = std::move(line.keys);
    CHECK(lines["Previous, next event"] == "← →");
    CHECK(lines["First, last event, in the timeline"] == "Home, End");
    CHECK(lines["Show everything, zoom out, in"] == "0 − +");
    CHECK(lines["Events as a table"] == "T");
    CHECK(lines["Close; give the wheel back to the page"] == "Esc");
}
