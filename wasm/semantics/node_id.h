// The number of a node, which identifies a box, an element of the text layer and a press.
#pragma once

#include <cstdint>

#include "model/article/part.h"
#include "model/state/command.h"

namespace broadside {

/// Which piece of a part a node is. Blocks of its body count up from `block`.
enum class Piece : std::uint32_t {
    heading,  ///< its title; for an event or a question also the button that opens it
    facts,    ///< date, lane, category
    status,
    references,     ///< to sources
    responses,      ///< links to the events that it responds to
    contents_line,  ///< its line in the table of contents
    margin_note,    ///< of a source, beside the text
    subtitle,
    byline,
    contents,  ///< the heading of the table of contents
    controls,  ///< the position of the timeline's controls
    events,    ///< the position of the list of its events
    plot,      ///< the timeline's plot, which receives keyboard input
    hidden,    ///< the number of events that the filter hides
    stretch,   ///< the compared dates
    more,      ///< the number of unlisted events
    link,      ///< links of an open event to related parts, up to eight
    block = link + 8
};

/// Unique in an article and its interface, and stable when the tree is remade.
///
///     bit 48      20       0
///     part │ index │ piece      of a control: argument and Command
struct NodeId {
    PartRef part;
    std::uint32_t piece = 0;

    constexpr NodeId() = default;
    constexpr NodeId(PartRef of, Piece which, std::uint32_t further = 0)
        : part(of), piece(static_cast<std::uint32_t>(which) + further) {}
    /// A control: its command.
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
    /// 0 for no node. Exact as a double; 28 bits of index and 20 of piece suffice for the largest
    /// article.
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
