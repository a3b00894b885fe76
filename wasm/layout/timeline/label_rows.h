// Rows of labels on one side of an axis: what is taken, in columns of two CSS px.
#pragma once

#include <cstdint>
#include <vector>

namespace broadside {

/// Row 0 is nearest to the axis. A label in row r has a stem that crosses the rows below r.
///
///     row 1      ┌────────┐
///     row 0      │  ▭▭▭▭  ┌───────┐
///     stems ─────●────────●──────────  axis
class LabelRows {
public:
    /// `width` in CSS px; x counts from the left edge of the field.
    LabelRows(float width, int rows);

    /// Whether a label from `x0` to `x1` with its stem at `stem` stands free in `row`.
    [[nodiscard]] bool is_free(int row, float x0, float x1, float stem) const;
    void take(int row, float x0, float x1, float stem);
    /// Takes back a take() with the same numbers.
    void release(int row, float x0, float x1, float stem);
    /// The same for something without a stem that lies on the stems' way.
    [[nodiscard]] bool crosses_stem(float x0, float x1) const;

private:
    using Word = std::uint64_t;
    struct Columns {
        int from, to;  ///< the last one counts
    };
    [[nodiscard]] Columns columns(float x0, float x1) const noexcept;
    [[nodiscard]] bool any(int line, Columns columns) const;
    void set(int line, Columns columns, bool on);
    void mark(int row, float x0, float x1, float stem, bool on);

    int rows_, words_;
    std::vector<Word> bits_;  ///< a line for each row, then one for the stems
};

}  // namespace broadside
