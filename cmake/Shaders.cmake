# Shaders as text in a header: comments and indentation left out, each checked first where a
# validator is there.

find_program(GLSLANG_VALIDATOR glslangValidator)

# broadside_shaders(target shaders…) makes render/shaders.h with a constant for each: panel.vert is
# `panel_vert`.
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
