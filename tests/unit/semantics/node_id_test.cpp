// Numbers of nodes.
#include "semantics/node_id.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace broadside;

TEST_CASE("a node survives conversion to its number, also through a double") {
    for (const NodeId id :
         {NodeId({Part::title}, Piece::heading), NodeId({Part::event, 99999}, Piece::block, 1023),
          NodeId(Command::last_step), NodeId(Command::toggle_status, 4), NodeId::sheet_line(7),
          NodeId({Part::section, 0xFFFFFFF}, Piece::contents_line)}) {
        const auto number = static_cast<double>(id.number());
        CHECK(static_cast<std::uint64_t>(number) == id.number());
        CHECK(NodeId::from_number(static_cast<std::uint64_t>(number)) == id);
        CHECK(id);
    }
    CHECK_FALSE(NodeId());
    CHECK(NodeId().number() == 0);
    CHECK(NodeId::from_number(std::uint64_t{200} << 48) == NodeId());
}

TEST_CASE("a control is not a part of the article") {
    const NodeId control(Command::none, 3);
    CHECK_FALSE(control.is(Piece::heading));
    CHECK(NodeId(Command::fit).command() == Command::fit);
    CHECK(NodeId({Part::event, 1}, Piece::heading).command() == Command::none);
}
