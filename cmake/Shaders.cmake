# Shaders as text in a header, without comments and indentation; each is checked first if a validator
# is installed.

find_program(GLSLANG_VALIDATOR glslangValidator)

# broadside_shaders(target shaders…) writes render/shaders.h with a constant for each: `panel_vert`
# for panel.vert.
function(broadside_shaders target)
  set(header ${CMAKE_BINARY_DIR}/generated/render/shaders.h)
  set(paths ${ARGN})
  list(TRANSFORM paths PREPEND ${CMAKE_SOURCE_DIR}/shaders/)
  set(checks "")
  if(GLSLANG_VALIDATOR)
    foreach(path IN LISTS paths)
      list(APPEND checks COMMAND ${GLSLANG_VALIDATOR} ${path})
    endforeach()
  endif()
  add_custom_command(OUTPUT ${header} ${checks}
    COMMAND ${CMAKE_COMMAND} "-DSHADERS=${paths}" -DHEADER=${header}
            -P ${CMAKE_SOURCE_DIR}/cmake/EmbedShaders.cmake
    DEPENDS ${paths} ${CMAKE_SOURCE_DIR}/cmake/EmbedShaders.cmake VERBATIM)
  target_sources(${target} PRIVATE ${header})
  target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated)
endfunction()
