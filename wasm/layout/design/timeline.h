// The timeline: its geometry and strokes. CSS px; values "at text size 1" grow with the reader's
// text size.
#pragma once

namespace broadside::design {

/// The lanes and the rows of labels in them, at text size 1.
namespace lane {
inline constexpr float row = 22;             ///< height of a row of labels
inline constexpr float row_gap = 3;          ///< of that, space below a label
inline constexpr float first_row = 37;       ///< from a track to row 0: marks and clusters
inline constexpr float cluster = 12;         ///< from a track to a cluster
inline constexpr float beside = 8;           ///< from a track to the bars beside it
inline constexpr float inset = 8;            ///< of an outer lane's track from its band's edge
inline constexpr float dates = 24;           ///< from the axis to the first track below it
inline constexpr float between_row = 24;     ///< above the tracks between the sides
inline constexpr float between_tracks = 18;  ///< between two such tracks
inline constexpr float between_discs = 6;    ///< below the row above them, at any text size
}  // namespace lane

/// The names of the lanes, at text size 1.
namespace lane_name {
inline constexpr float line = 18;      ///< height of a line
inline constexpr float baseline = 13;  ///< in a line, from its top
inline constexpr float air = 16;       ///< between names and chart, at any text size
inline constexpr float most_lines = 2;
inline constexpr float most_share = 0.2F;  ///< of the plot's width
}  // namespace lane_name

/// The marks of events, at any text size.
namespace mark {
inline constexpr float disc = 4, strong_disc = 5.5F;  ///< radius
inline constexpr float halo = 2;  ///< of background colour around a disc, to separate them
/// Space on each side of a track for a lane's discs. Tracks are at least twice as far from each
/// other, so that discs of different lanes do not overlap.
inline constexpr float room = 7.5F;
inline constexpr int strong_from = 4;  ///< importance from which label and disc are heavier
inline constexpr float hollow = 1.6F, hollow_inset = 0.5F;  ///< stroke of a ring instead of a disc
inline constexpr float chosen = 1.5F, chosen_gap = 4.5F;    ///< the ring around a selected event
inline constexpr float overhang = 8;                        ///< of marks outside the field
inline constexpr float span = 6, span_radius = 3;           ///< a bar with two known ends
inline constexpr float soft_span = 5;  ///< a bar beside the track, with soft ends
inline constexpr float soft_end = 24, soft_end_part = 3;  ///< longest soft end; a third of the bar
inline constexpr float open = 8, least_open = 24;         ///< a fading end: height, minimum length
inline constexpr float open_start = 10, open_stroke = 2;
inline constexpr float span_opacity = 0.9F, unsure_opacity = 0.5F, soft_unsure_opacity = 0.55F,
                       open_opacity = 0.6F;
}  // namespace mark

/// Titles beside their stems.
namespace label {
inline constexpr float widths[] = {290, 190, 120};  ///< tried in turn, at text size 1
inline constexpr float most_share = 0.6F;           ///< of the field's width
inline constexpr float shortest = 24;               ///< without this space nothing is measured
inline constexpr float stem_gap = 5;                ///< from the stem to its label
inline constexpr float stem_overlap = 4;            ///< of a stem with its label's height
inline constexpr float stem_room = 1.5F;            ///< space on each side of a stem
inline constexpr float air = 4;                     ///< on both sides of a label
inline constexpr float underline = 3;               ///< below the baseline of a focused label
inline constexpr float column = 2;                  ///< unit of free space
inline constexpr float cell = 8;                    ///< in which only one event may get a label
}  // namespace label

/// Clusters of events without labels.
namespace cluster {
inline constexpr float width = 84;            ///< range of one cluster, at text size 1
inline constexpr float height = 20;           ///< at text size 1
inline constexpr float pad = 16, least = 28;  ///< horizontal padding, minimum width
inline constexpr float air = 3;               ///< to other clusters
inline constexpr float stem_air = 1;          ///< to stems
inline constexpr float step = 5;              ///< by which it is moved to avoid overlaps
inline constexpr int most_steps = 40;
}  // namespace cluster

/// The axis and its dates.
namespace axis {
inline constexpr float stroke = 1.4F;
inline constexpr float tick = 3, major_tick = 5;  ///< half their height
inline constexpr float label_gap = 64;            ///< minimum between two dates, at text size 1
inline constexpr float label_inset = 5;           ///< from the tick, and below the axis
inline constexpr float label_height = 13, label_baseline = 11.5F;  ///< at text size 1
inline constexpr float label_ground = 2;  ///< of the background, on both sides of a date
inline constexpr float label_air = 8;     ///< after a date
}  // namespace axis

/// A date line through all lanes, labelled at its bottom.
namespace upright {
inline constexpr float gap = 6;                     ///< to its label
inline constexpr float foot = 6, higher_foot = 22;  ///< from the field's bottom; at text size 1
inline constexpr float dash = 2, period = 6;
}  // namespace upright

/// Curves to the events that an event responds to.
namespace answer {
inline constexpr float stroke = 1.2F, end = 2.2F;  ///< the disc that marks the response
inline constexpr float end_at = 0.97F;             ///< its position as a fraction of the curve
inline constexpr float least_lift = 10, most_lift = 34, lift_share = 0.2F;
inline constexpr float above = 6;     ///< the tracks
inline constexpr float beyond = 200;  ///< outside the field, for hidden ends
inline constexpr float piece = 8, least_pieces = 12, most_pieces = 90;  ///< every second is drawn
}  // namespace answer

/// Bars of the number of events.
namespace density {
inline constexpr float column = 3;  ///< width of a bar
inline constexpr float room = 26;   ///< height of the bars on a track
inline constexpr float opacity = 0.4F;
}  // namespace density

/// The strip of the whole timeline.
namespace overview {
inline constexpr float height = 34, gap = 12;
inline constexpr float inset = 2;  ///< of the bars
inline constexpr float radius = 4, stroke = 1.4F;
inline constexpr float least_window = 6;
inline constexpr float bar_opacity = 0.75F, veil_opacity = 0.72F;
}  // namespace overview

/// The chart as a whole.
namespace chart {
inline constexpr float least_field = 100;  ///< minimum height; below it there is only an overview
inline constexpr float least_chart = 220;  ///< minimum height for an overview
inline constexpr float picked_opacity = 0.14F;
}  // namespace chart

}  // namespace broadside::design
