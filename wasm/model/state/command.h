// All commands of buttons and keys. semantics/command_table.h has the name, place and keys of
// each.
#pragma once

#include <cstdint>

namespace broadside {

/// A command may have a number as argument; the comment beside it says which.
enum class Command : std::uint8_t {
    none,

    // Beside the text
    open_contents,
    open_search,
    open_reading,
    go_back,
    previous_part,
    next_part,
    open_keys,
    escape,  ///< closes the topmost overlay

    // The timeline
    toggle_form,  ///< TimelineForm
    open_filter,
    open_share,
    fit,
    zoom_out,
    zoom_in,
    pan_back,
    pan_on,
    show_all,
    sort,  ///< TableColumn
    previous_event,
    next_event,
    first_event,
    last_event,
    event_above,
    event_below,
    close_event,
    read_event,
    follow_response,

    // The sheets
    close_sheet,
    open_result,  ///< its number in the list
    open_source,  ///< its index in the article
    open_term,    ///< its index in the article
    all_sources,
    all_terms,
    copy_link,
    copy_text,
    save_picture,
    toggle_status,    ///< Status
    toggle_lane,      ///< its index
    toggle_category,  ///< its index
    only_source,      ///< its index
    smaller_text,
    larger_text,
    set_spacing,   ///< Spacing
    set_face,      ///< Face
    set_theme,     ///< Theme
    set_language,  ///< its index among the offered ones

    // While presenting
    next_step,
    previous_step,
    first_step,
    last_step,
};

}  // namespace broadside
