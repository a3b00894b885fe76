#include "layout/timeline/lane_names.h"

#include <algorithm>

#include "layout/design.h"
#include "layout/text/text_flow.h"
#include "layout/timeline/label_texts.h"
#include "layout/timeline/timeline_fonts.h"

namespace broadside {
namespace {

using namespace design;

}  // namespace

float lane_column(const std::vector<Lane>& lanes, const Reading& reading, float width,
                  TextMeasure& measure) {
    float widest = 0;
    for (const Lane& lane : lanes)
        widest = std::max(widest, measure.width(lane_font(reading), lane.label));
    return std::min(widest + lane_name::air, width * lane_name::most_share);
}

std::vector<LaneName> set_lane_names(const std::vector<Lane>& lanes, const ChartBands& bands,
                                     const Rect& column, const Reading& reading,
                                     TextMeasure& measure) {
    std::vector<LaneName> out;
    const Font font = lane_font(reading);
    const float width = column.w - lane_name::air / 2;
    const float high = lane_name::line * reading.size;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const TextRun run{.text = lanes[i].label, .font = font};
        const TextFlow flow = flow_text(
            {&run, 1}, {.max_width = width, .line_height = high, .balance = true}, measure);
        const LaneBand& band = bands.lanes[i];
        const auto room = static_cast<std::size_t>(
            std::clamp(band.name_room / high, 1.0F, lane_name::most_lines));
        const std::size_t lines = std::min(flow.lines.size(), room);
        float y = band.middle - high * static_cast<float>(lines) / 2;
        for (std::size_t n = 0; n < lines; ++n, y += high) {
            const std::vector<Fragment>& parts = flow.lines[n].fragments;
            if (parts.empty()) continue;
            // In logical order; the rest is truncated in the last line.
            std::size_t begin = run.text.size();
            std::size_t end = n + 1 == room ? run.text.size() : 0;
            for (const Fragment& part : parts) {
                begin = std::min(begin, part.begin);
                end = std::max(end, part.end);
            }
            std::string_view line = std::string_view(run.text).substr(begin, end - begin);
            line = line.substr(0, line.find_last_not_of(' ') + 1);
            const LabelText text = shortened(line, font, width, measure);
            out.push_back({i, text.text, {column.x, y, text.width, high}});
        }
    }
    return out;
}

}  // namespace broadside
