# Third-party code as CMake targets: nlohmann_json, doctest, md4c, unibreak, sheenbidi; and the folder
# of Dear ImGui's source.
#
# Each is taken from build/deps, where cmake/setup/sources.py puts it (verified by checksum), or
# otherwise from its upstream repository, pinned by commit. Headers are SYSTEM includes, to get
# warnings only for our own code.

include(FetchContent)

# Only FetchContent_Populate is used: none of these is built by its own CMake files.
if(POLICY CMP0169)
  cmake_policy(SET CMP0169 OLD)
endif()

set(BROADSIDE_DEPS_DIR "${CMAKE_SOURCE_DIR}/build/deps" CACHE PATH
    "Third-party sources laid out by cmake/setup/sources.py")
set(FETCHCONTENT_BASE_DIR "${CMAKE_SOURCE_DIR}/build/fetched" CACHE PATH
    "Third-party sources fetched by CMake, shared by every preset")
mark_as_advanced(FETCHCONTENT_BASE_DIR)

# Sets ${name}_DIR to the folder with the sources of NAME: build/deps/NAME if MARKER is in it,
# else the given commit of REPOSITORY.
function(broadside_source name marker repository commit)
  if(EXISTS "${BROADSIDE_DEPS_DIR}/${name}/${marker}")
    set(${name}_DIR "${BROADSIDE_DEPS_DIR}/${name}" PARENT_SCOPE)
    return()
  endif()
  message(STATUS "${name} is not in ${BROADSIDE_DEPS_DIR}; fetching it from ${repository}")
  FetchContent_Declare(
    broadside_${name}
    DOWNLOAD_COMMAND
      ${CMAKE_COMMAND} -DREPOSITORY=${repository} -DCOMMIT=${commit} -DFOLDER=<SOURCE_DIR>
      -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/FetchCommit.cmake)
  FetchContent_GetProperties(broadside_${name})
  if(NOT broadside_${name}_POPULATED)
    FetchContent_Populate(broadside_${name})
  endif()
  set(${name}_DIR "${broadside_${name}_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

# Dear ImGui 1.92.2b, the core only; wasm/imgui builds it.
broadside_source(imgui imgui.h https://github.com/ocornut/imgui.git
                 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)

# nlohmann/json 3.12.0, one header.
broadside_source(json include/nlohmann/json.hpp https://github.com/nlohmann/json.git
                 55f93686c01528224f448c19128836e7df245f72)
add_library(nlohmann_json INTERFACE)
if(EXISTS ${json_DIR}/single_include)
  target_include_directories(nlohmann_json SYSTEM INTERFACE ${json_DIR}/single_include)
else()
  target_include_directories(nlohmann_json SYSTEM INTERFACE ${json_DIR}/include)
endif()

# MD4C 0.5.3: the parser, and the HTML entities, which it leaves to its caller.
broadside_source(md4c src/md4c.h https://github.com/mity/md4c.git
                 472c417005c2c71b8617de4f7b8d6b30411d78f4)
add_library(md4c STATIC EXCLUDE_FROM_ALL ${md4c_DIR}/src/md4c.c ${md4c_DIR}/src/entity.c)
target_include_directories(md4c SYSTEM PUBLIC ${md4c_DIR}/src)
target_compile_definitions(md4c PRIVATE MD4C_USE_UTF8)

# libunibreak 6.1: line breaks (UAX #14), without words and graphemes. Its tables are replaced by
# smaller ones, see cmake/unicode_tables.
broadside_source(libunibreak src/linebreak.h https://github.com/adah1972/libunibreak.git
                 304585d8e2d63187507368d612c3d5fff1486368)
add_library(unibreak STATIC EXCLUDE_FROM_ALL
  ${UNICODE_TABLES}/unibreak_data.c
  ${libunibreak_DIR}/src/linebreak.c
  ${libunibreak_DIR}/src/unibreakbase.c
  ${libunibreak_DIR}/src/unibreakdef.c)
target_include_directories(unibreak SYSTEM PUBLIC ${libunibreak_DIR}/src)
target_compile_options(unibreak PRIVATE -w)

# SheenBidi 3.0.0: the bidirectional algorithm (UAX #9), as one unit. Without its pool of scratch
# memory, which is larger than all that is ever used of it here.
broadside_source(sheenbidi Headers/SheenBidi/SheenBidi.h https://github.com/Tehreer/SheenBidi.git
                 cfe430e7375a7845b679adae9d51dac6deaa8858)
add_library(sheenbidi STATIC EXCLUDE_FROM_ALL ${sheenbidi_DIR}/Source/SheenBidi.c)
target_include_directories(sheenbidi SYSTEM PUBLIC ${sheenbidi_DIR}/Headers
                                            PRIVATE ${sheenbidi_DIR}/Source)
target_compile_definitions(sheenbidi PRIVATE SB_CONFIG_UNITY SB_CONFIG_DISABLE_SCRATCH_MEMORY)
target_compile_options(sheenbidi PRIVATE -w)

# doctest 2.5.3, only for the native unit tests.
if(NOT EMSCRIPTEN)
  broadside_source(doctest include/doctest/doctest.h https://github.com/doctest/doctest.git
                   2d0a9359a60c51affe2a9bebb1be1dca47868151)
  add_library(doctest INTERFACE)
  if(EXISTS ${doctest_DIR}/include)
    target_include_directories(doctest SYSTEM INTERFACE ${doctest_DIR}/include)
  else()
    target_include_directories(doctest SYSTEM INTERFACE ${doctest_DIR})
  endif()
endif()
