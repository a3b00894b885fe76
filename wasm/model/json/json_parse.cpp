// The JSON parser: one pass, without recursion; continues after faults that are not structural.
#include "model/json/json_document.h"

#include <algorithm>

#include "model/json/json_string.h"
#include "model/text/text.h"

namespace broadside {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_faults = 1000;

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
    [[nodiscard]] bool in_object() const noexcept {
        return !open_.empty() && document_.values[open_.back()].kind == JsonKind::object;
    }

    void skip_space() noexcept;
    bool step();
    bool read_value();
    bool read_key();
    bool read_comma();
    bool read_string();
    bool read_number();
    bool read_word();
    bool open_container(JsonKind kind);
    bool close_container();
    void push(JsonKind kind, std::size_t begin);
    void value_done() noexcept;
    bool stop(std::string_view message) { return stop_at(at_, message); }
    bool stop_at(std::size_t offset, std::string_view message);
    bool stop_expecting(std::string_view what);

    JsonDocument& document_;
    std::string_view text_;
    const JsonLimits& limits_;
    std::vector<std::uint32_t> open_;  ///< containers that are not closed yet
    std::size_t at_ = 0;
    Expect expect_ = Expect::value;
};

/// An estimate of the number of values: one after each of these, including those inside strings.
std::size_t most_values(std::string_view text) noexcept {
    return 1 + static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
               return c == ',' || c == ':' || c == '{' || c == '[';
           }));
}

void Scanner::run() {
    document_.values.reserve(most_values(text_));
    if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
    skip_space();
    if (at_end()) {
        stop("the file is empty; expected an article, which starts with \"{\"");
        return;
    }
    while (step())
        skip_space();
}

void Scanner::skip_space() noexcept {
    while (!at_end()) {
        const char c = text_[at_];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') break;
        ++at_;
    }
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
    if (c == '{') return open_container(JsonKind::object);
    if (c == '[') return open_container(JsonKind::array);
    if (c == '"') {
        if (!read_string()) return false;
        value_done();
        return true;
    }
    if (c == '-' || is_digit(c)) return read_number();
    if (is_letter(c)) return read_word();
    return stop_expecting("a value");
}

bool Scanner::read_key() {
    if (peek() != '"') return stop_expecting("a key in double quotes");
    if (!read_string()) return false;
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
         concat({"a comma before \"", {&close, 1}, "\"; expected none after the last entry"}),
         true});
    return close_container();
}

bool Scanner::read_string() {
    const std::size_t begin = at_;
    at_ = scan_json_string(text_, begin, document_.faults);
    if (at_ == std::string_view::npos) {
        at_ = begin;
        return stop(
            "the text that starts here has no closing quote on its line; expected \"\\\"\" (a "
            "line break in a text is written \\n)");
    }
    push(JsonKind::string, begin);
    document_.values.back().end = static_cast<std::uint32_t>(at_);
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
    push(JsonKind::number, begin);
    value_done();
    return true;
}

bool Scanner::read_word() {
    const std::size_t begin = at_;
    while (is_letter(peek()))
        ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word == "null") {
        push(JsonKind::null, begin);
    } else if (word == "true" || word == "false") {
        push(JsonKind::boolean, begin);
    } else {
        return stop_at(begin, concat({"found ", in_quotes(word),
                                      "; expected a value (text must be in double quotes)"}));
    }
    value_done();
    return true;
}

bool Scanner::open_container(JsonKind kind) {
    if (open_.size() >= limits_.max_depth) {
        return stop(concat({"nested deeper than ", decimal_size(limits_.max_depth), " levels"}));
    }
    push(kind, at_);
    open_.push_back(static_cast<std::uint32_t>(document_.values.size() - 1));
    ++at_;
    expect_ = kind == JsonKind::object ? Expect::key_or_end : Expect::value_or_end;
    return true;
}

bool Scanner::close_container() {
    ++at_;
    JsonValue& value = document_.values[open_.back()];
    value.end = static_cast<std::uint32_t>(at_);
    value.next = static_cast<std::uint32_t>(document_.values.size());
    open_.pop_back();
    value_done();
    return true;
}

void Scanner::push(JsonKind kind, std::size_t begin) {
    JsonValue value;
    value.kind = kind;
    value.begin = static_cast<std::uint32_t>(begin);
    value.end = static_cast<std::uint32_t>(at_);
    value.next = static_cast<std::uint32_t>(document_.values.size() + 1);
    document_.values.push_back(value);
}

void Scanner::value_done() noexcept {
    expect_ = open_.empty() ? Expect::nothing : Expect::comma_or_end;
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
