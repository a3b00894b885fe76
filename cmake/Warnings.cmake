# Warnings for Broadside's own code; third-party code is built without them.

# Enables the project's warnings for TARGET, as errors.
function(broadside_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Werror)
endfunction()
