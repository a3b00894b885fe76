# Warnings for Broadside's own code; third-party code is built without them.

# Turns on the project's warnings for TARGET, each of them an error.
function(broadside_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Werror)
endfunction()
