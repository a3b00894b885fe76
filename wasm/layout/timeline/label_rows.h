// Rows of labels on one side of an axis: the occupied columns of two CSS px.
#pragma once

#include <cstdint>
#include <vector>

namespace broadside {

/// Row 0 is closest to the axis. The stem of a label in row r crosses the rows below r.
///
///     row 1      ┌────────┐
///     row 0      │  ▭▭▭▭  ┌───────┐
///     stems ─────●────────●──────────  axis
class LabelRows {
public:
    /// `width` in CSS px; x counts from the left edge of the field.
    LabelRows(float width, int rows);

    /// Whether a label from `x0` to `x1` with its stem at `stem` fits in `row`.
    [[nodiscard]] bool is_free(int row, float x0, float x1, float stem) const;
    void take(int row, float x0, float x1, float stem);
    /// Undoes a take() with the same arguments.
    void release(int row, float x0, float x1, float stem);
    /// The same for something without a stem in the path of stems.
    [[nodiscard]] bool crosses_stem(float x0, float x1) const;

private:
    using Word = std::uint64_t;
    struct Columns {
        int from, to;  ///< inclusive
    };
    [[nodiscard]] Columns columns(float x0, float x1) const noexcept;
    [[nodiscard]] bool any(int line, Columns columns) const;
    void set(int line, Columns columns, bool on);
    void mark(int row, float x0, float x1, float stem, bool on);

    int rows_, words_;
    std::vector<Word> bits_;  ///< one line per row, then one for the stems
};

}  // namespace broadside
