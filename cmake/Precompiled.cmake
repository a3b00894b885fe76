# Headers that many files read, compiled once. In the native builds alone: the one for the browser
# spends its time on linking, and so shows that each file includes what it uses.

if(EMSCRIPTEN)
  return()
endif()

# What most of our files include of the standard library; those above the model use the same.
foreach(header algorithm array cmath cstdint functional memory optional span string string_view
               utility vector)
  target_precompile_headers(broadside_model PRIVATE
      "$<$<COMPILE_LANGUAGE:CXX>:<${header}$<ANGLE-R>>")
endforeach()
foreach(target semantics layout ui)
  target_precompile_headers(broadside_${target} REUSE_FROM broadside_model)
endforeach()
target_precompile_headers(broadside_cli PRIVATE <nlohmann/json.hpp>)
