#include "cli/completions.h"

#include "cli/page/template_text.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr std::string_view script = R"bash(_broadside() {
  local word=$2 before=$3 options='' files='' written='' ending
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '{names} --help --version' -- "$word"))
    return
  fi
  case ${COMP_WORDS[1]} in
{cases}    completions) options='bash' ;;
  esac
  case $before in
    --format) options='text json' files='' ;;
    -o | --output) options='' files=$written ;;
    --parts) options='' files='/' ;;
  esac
  if [ -n "$files" ] && [ "${word#-}" = "$word" ]; then
    compopt -o filenames
    mapfile -t COMPREPLY < <(
      for ending in $files; do compgen -f -X "!*.$ending" -- "$word"; done
      compgen -d -- "$word"
    )
  else
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  fi
}
complete -F _broadside broadside
)bash";

}  // namespace

std::string bash_completions(std::span<const Command> commands) {
    std::string names;
    std::string cases;
    for (const Command& command : commands) {
        names += concat({names.empty() ? "" : " ", command.name});
        if (!command.options.empty())
            cases += concat({"    ", command.name, ") options='", command.options, "' files='",
                             command.files, "' written='", command.written, "' ;;\n"});
    }
    return fill_in(script, {{"names", names}, {"cases", cases}});
}

}  // namespace broadside::cli
