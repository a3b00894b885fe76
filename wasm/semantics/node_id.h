// The number of a node: what a box, an element of the text layer and a press are known by.
#pragma once

#include <cstdint>

#include "model/article/part.h"
#include "model/state/command.h"

namespace broadside {

/// What of a part a node is. Blocks of its body count on from `block`.
enum class Piece : std::uint32_t {
    heading,  ///< its title; of an event or a question also the button that opens it
    facts,    ///< when, where, of what kind
    status,
    references,     ///< to sources
    responses,      ///< links to the events that it answers
    contents_line,  ///< its line in the table of contents
    margin_note,    ///< of a source, beside the text
    subtitle,
    byline,
    contents,  ///< the heading of the table of contents
    controls,  ///< where the timeline's controls stand
    plot,      ///< the timeline's field, which takes the keys
    hidden,    ///< how many events the filter hides
    stretch,   ///< which dates are compared
    more,      ///< how many events are not listed
    link,      ///< to what an open event is related to; eight of them
    block = link + 8
};

/// Unique in an article and its interface, and the same however often the tree is made anew.
///
///     bit 48      20       0
///     part │ index │ piece      of a control: argument and Command
struct NodeId {
    PartRef part;
    std::uint32_t piece = 0;

    constexpr NodeId() = default;
    constexpr NodeId(PartRef of, Piece which, std::uint32_t further = 0)
        : part(of), piece(static_cast<std::uint32_t>(which) + further) {}
    /// A control: what it does.
    constexpr explicit NodeId(Command command, std::uint32_t argument = 0)
        : part{Part::control, argument}, piece(static_cast<std::uint32_t>(command)) {}
    /// The n-th line of a sheet.
    static constexpr NodeId sheet_line(std::uint32_t n) { return {{Part::sheet, n}, Piece::block}; }

    [[nodiscard]] constexpr Command command() const noexcept {
        return part.part == Part::control ? static_cast<Command>(piece) : Command::none;
    }
    [[nodiscard]] constexpr bool is(Piece which) const noexcept {
        return part.part != Part::control && piece == static_cast<std::uint32_t>(which);
    }
    /// 0 for no node. Exact as a double; 28 bits of index and 20 of piece are more than the largest
    /// article has.
    [[nodiscard]] constexpr std::uint64_t number() const noexcept {
        return static_cast<std::uint64_t>(part.part) << 48 |
               static_cast<std::uint64_t>(part.index & 0xFFFFFFFU) << 20 | (piece & 0xFFFFFU);
    }
    [[nodiscard]] static constexpr NodeId from_number(std::uint64_t number) noexcept {
        NodeId id;
        const auto kind = static_cast<std::uint8_t>(number >> 48);
        if (kind > static_cast<std::uint8_t>(Part::sheet)) return id;
        id.part = {static_cast<Part>(kind), static_cast<std::uint32_t>(number >> 20) & 0xFFFFFFFU};
        id.piece = static_cast<std::uint32_t>(number) & 0xFFFFFU;
        return id;
    }
    bool operator==(const NodeId&) const = default;
    explicit operator bool() const noexcept { return static_cast<bool>(part); }
};

}  // namespace broadside
