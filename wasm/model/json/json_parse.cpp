// The JSON parser: one pass, without recursion; continues after faults that are not structural.
#include "model/json/json_document.h"

#include <span>

#include "model/json/json_string.h"
#include "model/text/text.h"

namespace broadside {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_faults = 1000;
constexpr std::size_t long_enough = 2048;  // bytes of a LongJsonValue

/// The next expected token.
enum class Expect : std::uint8_t { value, value_or_end, key, key_or_end, comma_or_end, nothing };

class Scanner {
public:
    Scanner(JsonDocument& document, const JsonLimits& limits)
        : document_(document), text_(document.text), limits_(limits) {}

    void run();

private:
    [[nodiscard]] bool at_end() const noexcept { return at_ >= text_.size(); }
    [[nodiscard]] char peek() const noexcept { return at_end() ? '\0' : text_[at_]; }
    /// The innermost container that is not closed yet; its `items` are complete ones.
    [[nodiscard]] LongJsonValue& container() noexcept {
        return document_.long_values[open_.back().place];
    }
    [[nodiscard]] bool in_object() noexcept {
        return !open_.empty() && text_[container().begin] == '{';
    }

    void skip_space() noexcept;
    bool step();
    bool read_value();
    bool read_key();
    bool read_comma();
    bool read_string(bool is_key);
    bool read_number();
    bool read_word();
    bool open_container();
    bool close_container();
    bool value_done() noexcept;
    [[nodiscard]] std::string path(std::size_t depth) const;
    bool stop(std::string_view message) { return stop_at(at_, message); }
    bool stop_at(std::size_t offset, std::string_view message);
    bool stop_expecting(std::string_view what);

    JsonDocument& document_;
    std::string_view text_;
    const JsonLimits& limits_;
    struct Open {
        std::uint32_t place = 0;  ///< in the document's long_values
        std::uint32_t key = 0;    ///< of an object: the last key
    };
    std::vector<Open> open_;  ///< containers that are not closed yet
    std::size_t at_ = 0;
    Expect expect_ = Expect::value;
};

void Scanner::run() {
    if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
    skip_space();
    document_.root = at_;
    if (at_end()) {
        stop("the file is empty; expected an article, which starts with \"{\"");
        return;
    }
    while (step())
        skip_space();
}

void Scanner::skip_space() noexcept {
    std::size_t at = at_;
    while (at < text_.size() &&
           (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r' || text_[at] == '\t'))
        ++at;
    at_ = at;
}

/// Reads one token; false at the end or at a fault that ends the parsing.
bool Scanner::step() {
    switch (expect_) {
        case Expect::value_or_end:
            if (peek() == ']') return close_container();
            return read_value();
        case Expect::value:
            return read_value();
        case Expect::key_or_end:
            if (peek() == '}') return close_container();
            return read_key();
        case Expect::key:
            return read_key();
        case Expect::comma_or_end:
            return read_comma();
        case Expect::nothing:
            break;
    }
    return at_end() ? false : stop_expecting("the end of the file");
}

bool Scanner::read_value() {
    const char c = peek();
    if (c == '{' || c == '[') return open_container();
    if (c == '"') return read_string(false) && value_done();
    if (c == '-' || is_digit(c)) return read_number();
    if (is_letter(c)) return read_word();
    return stop_expecting("a value");
}

bool Scanner::read_key() {
    if (peek() != '"') return stop_expecting("a key in double quotes");
    if (!read_string(true)) return false;
    skip_space();
    if (peek() != ':') return stop_expecting("\":\" after the key");
    ++at_;
    expect_ = Expect::value;
    return true;
}

bool Scanner::read_comma() {
    const char close = in_object() ? '}' : ']';
    if (peek() == close) return close_container();
    if (peek() != ',') {
        return stop_expecting(in_object() ? "\",\" or \"}\"" : "\",\" or \"]\"");
    }
    const std::size_t comma = at_++;
    skip_space();
    expect_ = in_object() ? Expect::key : Expect::value;
    if (peek() != close || at_end()) return true;
    document_.faults.push_back(
        {comma,
         concat({"a comma before \"", {&close, 1}, "\"; expected none after the last entry"}), true,
         path(open_.size() - 1)});
    return close_container();
}

/// The path of the current value in the outermost `depth` containers.
std::string Scanner::path(std::size_t depth) const {
    std::string path;
    for (const Open& open : std::span(open_).first(depth)) {
        const LongJsonValue& value = document_.long_values[open.place];
        append_path_key(path, text_[value.begin] == '{' ? document_.string_at(open.key)
                                                        : decimal_size(value.items));
    }
    return path;
}

bool Scanner::read_string(bool is_key) {
    const std::size_t begin = at_;
    const std::size_t known = document_.faults.size();
    if (is_key) open_.back().key = static_cast<std::uint32_t>(begin);
    at_ = scan_json_string(text_, begin, document_.faults);
    if (at_ == std::string_view::npos) {
        at_ = begin;
        return stop(
            "the text that starts here has no closing quote on its line; expected \"\\\"\" (a "
            "line break in a text is written \\n)");
    }
    for (std::size_t i = known; i < document_.faults.size(); ++i)
        document_.faults[i].path = path(open_.size());
    return document_.faults.size() < most_faults || stop("too many faults; reading ends here");
}

bool Scanner::read_number() {
    const std::size_t begin = at_;
    const auto digits = [&] {
        const std::size_t first = at_;
        while (is_digit(peek()))
            ++at_;
        return at_ - first;
    };
    if (peek() == '-') ++at_;
    const bool zero = peek() == '0';
    const std::size_t whole = digits();
    if (whole == 0) return stop_expecting("a digit after \"-\"");
    if (zero && whole > 1) return stop_at(begin, "a number must not start with 0");
    if (peek() == '.') {
        ++at_;
        if (digits() == 0) return stop_expecting("a digit after the point");
    }
    if (ascii_lower(peek()) == 'e') {
        ++at_;
        if (peek() == '+' || peek() == '-') ++at_;
        if (digits() == 0) return stop_expecting("a digit in the exponent");
    }
    return value_done();
}

bool Scanner::read_word() {
    const std::size_t begin = at_;
    while (is_letter(peek()))
        ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word == "null" || word == "true" || word == "false") return value_done();
    return stop_at(begin, concat({"found ", in_quotes(word),
                                  "; expected a value (text must be in double quotes)"}));
}

bool Scanner::open_container() {
    if (open_.size() >= limits_.max_depth) {
        return stop(concat({"nested deeper than ", decimal_size(limits_.max_depth), " levels"}));
    }
    expect_ = peek() == '{' ? Expect::key_or_end : Expect::value_or_end;
    open_.push_back({static_cast<std::uint32_t>(document_.long_values.size()), 0});
    document_.long_values.push_back({static_cast<std::uint32_t>(at_++), 0, 0});
    return true;
}

bool Scanner::close_container() {
    ++at_;
    LongJsonValue& value = container();
    value.end = static_cast<std::uint32_t>(at_);
    // One that contains a long value is long, so that a short one is the last.
    if (value.end - value.begin < long_enough) document_.long_values.pop_back();
    open_.pop_back();
    return value_done();
}

bool Scanner::value_done() noexcept {
    expect_ = open_.empty() ? Expect::nothing : Expect::comma_or_end;
    if (!open_.empty()) ++container().items;
    return true;
}

bool Scanner::stop_at(std::size_t offset, std::string_view message) {
    document_.faults.push_back({offset, std::string(message), false});
    return false;
}

bool Scanner::stop_expecting(std::string_view what) {
    if (at_end()) return stop(concat({"found the end of the file; expected ", what}));
    const std::size_t length = utf8_length(text_.substr(at_));
    if (length == 0) return stop(concat({"invalid UTF-8; expected ", what}));
    std::string_view hint;
    if (peek() == '/' || peek() == '#') hint = " (JSON has no comments)";
    if (peek() == '\'') hint = " (text must be in double quotes)";
    return stop(
        concat({"found ", in_quotes(text_.substr(at_, length)), "; expected ", what, hint}));
}

}  // namespace

JsonDocument parse_json(std::string_view text, const JsonLimits& limits) {
    JsonDocument document;
    document.text = text;
    Scanner(document, limits).run();
    return document;
}

}  // namespace broadside
