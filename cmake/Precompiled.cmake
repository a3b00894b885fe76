# Precompiled headers, only in the native builds: the wasm build takes its time for linking, and
# without them checks that each file includes what it uses.

if(EMSCRIPTEN)
  return()
endif()

# The standard headers that most of our files include; targets above the model reuse them.
foreach(header algorithm array cmath cstdint functional memory optional span string string_view
               utility vector)
  target_precompile_headers(broadside_model PRIVATE
      "$<$<COMPILE_LANGUAGE:CXX>:<${header}$<ANGLE-R>>")
endforeach()
foreach(target semantics layout ui)
  target_precompile_headers(broadside_${target} REUSE_FROM broadside_model)
endforeach()
target_precompile_headers(broadside_cli PRIVATE <nlohmann/json.hpp>)
